/** Simulated time in integer ticks, the event calendar and snapshots; knows no factory. */
@NullMarked
package linetwin.sim.engine;

import org.jspecify.annotations.NullMarked;
