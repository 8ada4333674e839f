/** Where work is done: stations, press lines and synchronous lines, their places and what they need. */
@NullMarked
package linetwin.sim.line.station;

import org.jspecify.annotations.NullMarked;
