/** The efficiency gain against the published baseline, beside the figure of 58.9 %, with what that figure means. */
@NullMarked
package linetwin.ui.gain;

import org.jspecify.annotations.NullMarked;
