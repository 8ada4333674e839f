/** Tests of {@code linetwin.ui.source}. */
@NullMarked
package linetwin.ui.source;

import org.jspecify.annotations.NullMarked;
