/** The robots of a station and the rounds that look for their wear, beside the picture. */
@NullMarked
package linetwin.ui.robot;

import org.jspecify.annotations.NullMarked;
