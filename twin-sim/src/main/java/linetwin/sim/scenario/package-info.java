/** Scenarios: a line with its levers, evidence, expectations and how it is run; changed, varied and swept. */
@NullMarked
package linetwin.sim.scenario;

import org.jspecify.annotations.NullMarked;
