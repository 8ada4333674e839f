/** What the elements of a line did since its run began, read from their cumulative messages. */
@NullMarked
package linetwin.model.kpi.total;

import org.jspecify.annotations.NullMarked;
