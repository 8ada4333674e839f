/** The run that is shown: whether it is heard, its time, and the pace that it is told to keep. */
@NullMarked
package linetwin.ui.run;

import org.jspecify.annotations.NullMarked;
