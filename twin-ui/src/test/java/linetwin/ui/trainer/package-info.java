/** Tests of {@code linetwin.ui.trainer}. */
@NullMarked
package linetwin.ui.trainer;

import org.jspecify.annotations.NullMarked;
