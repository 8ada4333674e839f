/** What the window can do and what it shows, told in the window. */
@NullMarked
package linetwin.ui.help;

import org.jspecify.annotations.NullMarked;
