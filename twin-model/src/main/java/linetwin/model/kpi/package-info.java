/** Key performance indicators of a line, computed from telemetry alone. */
@NullMarked
package linetwin.model.kpi;

import org.jspecify.annotations.NullMarked;
