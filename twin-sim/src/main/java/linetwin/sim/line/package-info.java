/** One run of a line: put together, started, saved, changed and commanded. */
@NullMarked
package linetwin.sim.line;

import org.jspecify.annotations.NullMarked;
