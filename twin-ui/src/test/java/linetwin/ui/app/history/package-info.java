/** What the window keeps of a line. */
@NullMarked
package linetwin.ui.app.history;

import org.jspecify.annotations.NullMarked;
