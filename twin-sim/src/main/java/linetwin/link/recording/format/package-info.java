/** How recordings are written down: lines, headers, parts and indexes. */
@NullMarked
package linetwin.link.recording.format;

import org.jspecify.annotations.NullMarked;
