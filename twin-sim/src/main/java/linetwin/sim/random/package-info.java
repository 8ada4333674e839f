/** Named random streams and distributions of durations. */
@NullMarked
package linetwin.sim.random;

import org.jspecify.annotations.NullMarked;
