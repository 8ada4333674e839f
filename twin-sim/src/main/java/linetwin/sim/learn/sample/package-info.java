/** Samples of the durations and shares behind a line, which grow as it is observed. */
@NullMarked
package linetwin.sim.learn.sample;

import org.jspecify.annotations.NullMarked;
