/** Experiments: replications of a line, their figures with intervals, and the comparison of lines. */
@NullMarked
package linetwin.sim.experiment;

import org.jspecify.annotations.NullMarked;
