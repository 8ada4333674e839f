/** Tests of the replay. */
@NullMarked
package linetwin.ui.replay;

import org.jspecify.annotations.NullMarked;
