/** What a run tells of itself as telemetry: events, states, levels, and the description of its line. */
@NullMarked
package linetwin.sim.line.telling;

import org.jspecify.annotations.NullMarked;
