/** Tests of the window as a whole. */
@NullMarked
package linetwin.ui.app;

import org.jspecify.annotations.NullMarked;
