/** What became of a vehicle, a lot or a bin, out of the history that the window keeps. */
@NullMarked
package linetwin.ui.passport;

import org.jspecify.annotations.NullMarked;
