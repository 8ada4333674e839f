/** The figures of the line: the strip at the top, the trend, the buffers and where the time goes. */
@NullMarked
package linetwin.ui.kpi;

import org.jspecify.annotations.NullMarked;
