/** The setting that brings a figure to a target. */
@NullMarked
package linetwin.sim.experiment.seek;

import org.jspecify.annotations.NullMarked;
