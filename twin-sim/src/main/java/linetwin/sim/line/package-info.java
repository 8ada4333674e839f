/** The simulated line: stations, buffers, failures and crews acting out a line on the engine. */
@NullMarked
package linetwin.sim.line;

import org.jspecify.annotations.NullMarked;
