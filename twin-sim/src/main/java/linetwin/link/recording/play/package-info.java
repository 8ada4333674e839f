/** Recordings told again: at a pace, from a time on, in part, disturbed. */
@NullMarked
package linetwin.link.recording.play;

import org.jspecify.annotations.NullMarked;
