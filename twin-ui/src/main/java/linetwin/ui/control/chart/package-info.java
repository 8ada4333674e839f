/** Charts and bars: values as lengths, lines and places on a scale; they know nothing of factories. */
@NullMarked
package linetwin.ui.control.chart;

import org.jspecify.annotations.NullMarked;
