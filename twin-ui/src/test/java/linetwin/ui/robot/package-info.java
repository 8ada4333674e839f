/** Tests of robots and rounds of inspection on the screen. */
@NullMarked
package linetwin.ui.robot;

import org.jspecify.annotations.NullMarked;
