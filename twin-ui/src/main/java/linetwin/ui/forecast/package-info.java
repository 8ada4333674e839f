/** What the shown line will have made when its shift ends, how that moved, and how often such forecasts were right. */
@NullMarked
package linetwin.ui.forecast;

import org.jspecify.annotations.NullMarked;
