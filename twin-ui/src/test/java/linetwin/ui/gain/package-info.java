/** Tests of {@code linetwin.ui.gain}. */
@NullMarked
package linetwin.ui.gain;

import org.jspecify.annotations.NullMarked;
