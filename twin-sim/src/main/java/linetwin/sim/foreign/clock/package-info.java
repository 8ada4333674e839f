/** What is known of the clocks of foreign stations, and whether they still speak. */
@NullMarked
package linetwin.sim.foreign.clock;

import org.jspecify.annotations.NullMarked;
