/** Tests of {@code linetwin.ui.control}. */
@NullMarked
package linetwin.ui.control;

import org.jspecify.annotations.NullMarked;
