/** Tests of {@code linetwin.ui.control.chart}. */
@NullMarked
package linetwin.ui.control.chart;

import org.jspecify.annotations.NullMarked;
