/** The program: its entry point, the window, the language, and what connects the screens to their source. */
@NullMarked
package linetwin.ui.app;

import org.jspecify.annotations.NullMarked;
