/** The plants of one broker: the menu to choose one, and all of them side by side. */
@NullMarked
package linetwin.ui.plants;

import org.jspecify.annotations.NullMarked;
