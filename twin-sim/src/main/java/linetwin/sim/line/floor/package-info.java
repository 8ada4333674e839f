/** The ground on which a line is acted out: nodes and the inlets between them, items, counters and clocks, and who hears of what happens. */
@NullMarked
package linetwin.sim.line.floor;

import org.jspecify.annotations.NullMarked;
