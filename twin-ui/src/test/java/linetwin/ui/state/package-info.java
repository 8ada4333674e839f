/** Tests of {@code linetwin.ui.state}. */
@NullMarked
package linetwin.ui.state;

import org.jspecify.annotations.NullMarked;
