/** A scenario of a line of which nothing is known but its telemetry. */
@NullMarked
package linetwin.sim.learn.draft;

import org.jspecify.annotations.NullMarked;
