/** A run paced against the wall clock, obeying commands. */
@NullMarked
package linetwin.sim.live;

import org.jspecify.annotations.NullMarked;
