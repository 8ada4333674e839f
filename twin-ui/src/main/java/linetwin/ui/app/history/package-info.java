/** Keeps the history of the live line for the window, and writes the reports of its shifts. */
@NullMarked
package linetwin.ui.app.history;

import org.jspecify.annotations.NullMarked;
