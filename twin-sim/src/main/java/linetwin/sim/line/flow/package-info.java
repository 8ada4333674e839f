/** Where items begin, wait, are carried, and end. */
@NullMarked
package linetwin.sim.line.flow;

import org.jspecify.annotations.NullMarked;
