/** The parameters of a line: what they belong to, how their values are written, and what the screen calls them. */
@NullMarked
package linetwin.ui.parameter;

import org.jspecify.annotations.NullMarked;
