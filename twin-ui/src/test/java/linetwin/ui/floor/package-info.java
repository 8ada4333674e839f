/** The factory floor: laws of its plan over lines of any shape, and what is painted when. */
@NullMarked
package linetwin.ui.floor;

import org.jspecify.annotations.NullMarked;
