/** The command line: arguments, progress and wiring. */
@NullMarked
package linetwin.sim.cli;

import org.jspecify.annotations.NullMarked;
