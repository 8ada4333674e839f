/** Tests of {@code linetwin.ui.run}. */
@NullMarked
package linetwin.ui.run;

import org.jspecify.annotations.NullMarked;
