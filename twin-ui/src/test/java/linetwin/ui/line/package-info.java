/** Tests of {@code linetwin.ui.line}. */
@NullMarked
package linetwin.ui.line;

import org.jspecify.annotations.NullMarked;
