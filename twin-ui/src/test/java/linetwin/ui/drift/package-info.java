/** Tests of {@code linetwin.ui.drift}. */
@NullMarked
package linetwin.ui.drift;

import org.jspecify.annotations.NullMarked;
