/** Breakdowns, minor stops, maintenance and other stops of stations: when they come, who mends them, how long they last. */
@NullMarked
package linetwin.sim.line.stop;

import org.jspecify.annotations.NullMarked;
