/** What happened on the line, out of the history that the window keeps: shift by shift, hour by hour, stop by stop, two periods side by side. */
@NullMarked
package linetwin.ui.history;

import org.jspecify.annotations.NullMarked;
