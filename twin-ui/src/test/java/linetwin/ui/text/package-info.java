/** Tests of {@code linetwin.ui.text}. */
@NullMarked
package linetwin.ui.text;

import org.jspecify.annotations.NullMarked;
