/** What became of a vehicle, a lot or a station's day, and which vehicles a recall is about, from wherever a line is heard. */
@NullMarked
package linetwin.cli.trace;

import org.jspecify.annotations.NullMarked;
