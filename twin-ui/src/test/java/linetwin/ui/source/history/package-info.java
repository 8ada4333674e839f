/** Tests of {@code linetwin.ui.source.history}. */
@NullMarked
package linetwin.ui.source.history;

import org.jspecify.annotations.NullMarked;
