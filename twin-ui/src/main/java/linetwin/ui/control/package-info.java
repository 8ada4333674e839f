/**
 * Small controls: bars with a mark, trends, stacked shares, buttons; and the files that what they show is exported to. They know
 * nothing of factories.
 */
@NullMarked
package linetwin.ui.control;

import org.jspecify.annotations.NullMarked;
