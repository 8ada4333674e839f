/** Lines whose truth is known exactly, and how the simulator compares with it. */
@NullMarked
package linetwin.sim.validation;

import org.jspecify.annotations.NullMarked;
