/** A file of a user as a tree of fields with positions and units, and what is wrong in it. */
@NullMarked
package linetwin.sim.scenario.file;

import org.jspecify.annotations.NullMarked;
