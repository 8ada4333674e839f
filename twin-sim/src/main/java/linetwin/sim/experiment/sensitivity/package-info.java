/** How much a figure moves with each station and lever. */
@NullMarked
package linetwin.sim.experiment.sensitivity;

import org.jspecify.annotations.NullMarked;
