/** What is left to chance: durations, qualities, parts, and what is built next. */
@NullMarked
package linetwin.sim.line.draw;

import org.jspecify.annotations.NullMarked;
