/** The parameters of a scenario as a line tells them: fitted, compared with the scenario's own, or said not to be identifiable. */
@NullMarked
package linetwin.sim.learn.calibrate;

import org.jspecify.annotations.NullMarked;
