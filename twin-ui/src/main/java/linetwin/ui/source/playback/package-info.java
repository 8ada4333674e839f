/** A recording in the place of the live line, as the screens see it. */
@NullMarked
package linetwin.ui.source.playback;

import org.jspecify.annotations.NullMarked;
