/** What a line gains over its baseline, and the share of each lever in that (Shapley). */
@NullMarked
package linetwin.sim.experiment.gain;

import org.jspecify.annotations.NullMarked;
