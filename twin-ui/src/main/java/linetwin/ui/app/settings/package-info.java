/** The looks of the window, and what it remembers of its user. */
@NullMarked
package linetwin.ui.app.settings;

import org.jspecify.annotations.NullMarked;
