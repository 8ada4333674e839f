/** Where the elements of a line and the arrows between them are drawn. */
@NullMarked
package linetwin.ui.line.layout;

import org.jspecify.annotations.NullMarked;
