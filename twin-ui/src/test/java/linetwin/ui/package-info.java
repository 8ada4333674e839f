/** Tests of the screen as a whole. */
@NullMarked
package linetwin.ui;

import org.jspecify.annotations.NullMarked;
