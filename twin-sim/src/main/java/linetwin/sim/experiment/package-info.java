/** Experiments: replications of a line and the comparison of lines. */
@NullMarked
package linetwin.sim.experiment;

import org.jspecify.annotations.NullMarked;
