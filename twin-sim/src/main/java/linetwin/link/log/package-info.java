/** Logs of a foreign line: rows of files, read in order of time and merged, as facts about elements of a line. */
@NullMarked
package linetwin.link.log;

import org.jspecify.annotations.NullMarked;
