/** Tests of the what-if screen. */
@NullMarked
package linetwin.ui.whatif;

import org.jspecify.annotations.NullMarked;
