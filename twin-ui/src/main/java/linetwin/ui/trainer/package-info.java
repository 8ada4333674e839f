/** The trainer's desk: stops that are caused on purpose in a simulated line. */
@NullMarked
package linetwin.ui.trainer;

import org.jspecify.annotations.NullMarked;
