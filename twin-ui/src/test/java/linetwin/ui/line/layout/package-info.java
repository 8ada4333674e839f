/** Tests of {@code linetwin.ui.line.layout}. */
@NullMarked
package linetwin.ui.line.layout;

import org.jspecify.annotations.NullMarked;
