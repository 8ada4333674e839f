/** Mapping files of foreign lines, read. */
@NullMarked
package linetwin.sim.scenario.mapping;

import org.jspecify.annotations.NullMarked;
