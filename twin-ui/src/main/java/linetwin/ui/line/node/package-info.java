/** One element of a line as it is drawn. */
@NullMarked
package linetwin.ui.line.node;

import org.jspecify.annotations.NullMarked;
