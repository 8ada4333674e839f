/** Whether a line has left its model: which parameter has moved, to what, since when and how sure that is. */
@NullMarked
package linetwin.sim.forecast.drift;

import org.jspecify.annotations.NullMarked;
