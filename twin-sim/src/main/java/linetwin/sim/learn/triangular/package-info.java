/** Triangular distributions fitted to durations, where a user asks for one. */
@NullMarked
package linetwin.sim.learn.triangular;

import org.jspecify.annotations.NullMarked;
