/** Where the time of a line goes: every second of every station is charged to one cause. */
@NullMarked
package linetwin.model.kpi.loss;

import org.jspecify.annotations.NullMarked;
