/** Tests of recording in the window. */
@NullMarked
package linetwin.ui.record;

import org.jspecify.annotations.NullMarked;
