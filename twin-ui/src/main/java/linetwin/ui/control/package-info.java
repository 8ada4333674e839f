/** Small controls that show figures: bars with a mark, trends, stacked shares. They know nothing of factories. */
@NullMarked
package linetwin.ui.control;

import org.jspecify.annotations.NullMarked;
