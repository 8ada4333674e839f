/** Recording of the line while it is watched: what it tells goes to a file, by the recorder of the command line. */
@NullMarked
package linetwin.ui.record;

import org.jspecify.annotations.NullMarked;
