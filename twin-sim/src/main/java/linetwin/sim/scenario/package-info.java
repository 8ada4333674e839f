/** Scenario files: read, checked, and changed by levers. */
@NullMarked
package linetwin.sim.scenario;

import org.jspecify.annotations.NullMarked;
