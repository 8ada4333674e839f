/** The roads of a fleet and the AGVs that drive on them: nodes, edges, ways, batteries, and the rule by which orders are given. */
@NullMarked
package linetwin.model.line.road;

import org.jspecify.annotations.NullMarked;
