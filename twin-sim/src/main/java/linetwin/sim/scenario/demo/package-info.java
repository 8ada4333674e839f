/** Files of guided demonstrations, read. */
@NullMarked
package linetwin.sim.scenario.demo;

import org.jspecify.annotations.NullMarked;
