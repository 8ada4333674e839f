/** Tests of {@code linetwin.ui.kpi}. */
@NullMarked
package linetwin.ui.kpi;

import org.jspecify.annotations.NullMarked;
