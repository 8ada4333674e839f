/** The description of a line, read from a scenario file. */
@NullMarked
package linetwin.sim.scenario.line;

import org.jspecify.annotations.NullMarked;
