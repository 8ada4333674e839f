/** Records what a broker delivers, for the command and for the window alike. */
@NullMarked
package linetwin.link.recorder;

import org.jspecify.annotations.NullMarked;
