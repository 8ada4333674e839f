/** What of the shown line has moved away from its scenario, and the scenario calibrated to it by a click. */
@NullMarked
package linetwin.ui.drift;

import org.jspecify.annotations.NullMarked;
