/** The KPIs of fleets of AGVs, and how long stations lacked what they bring. */
@NullMarked
package linetwin.model.kpi.fleet;

import org.jspecify.annotations.NullMarked;
