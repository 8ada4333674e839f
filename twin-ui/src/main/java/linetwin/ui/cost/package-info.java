/** What a stop of the shown line cost: the line goes on with and without it from what the window heard before it. */
@NullMarked
package linetwin.ui.cost;

import org.jspecify.annotations.NullMarked;
