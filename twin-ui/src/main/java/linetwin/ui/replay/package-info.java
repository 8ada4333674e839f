/** A recording in the place of the live line: its timeline, and the controls of its play. */
@NullMarked
package linetwin.ui.replay;

import org.jspecify.annotations.NullMarked;
