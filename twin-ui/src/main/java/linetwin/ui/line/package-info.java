/** The line as a picture, drawn from its description message alone: its elements, the flow between them, and the facts of one. */
@NullMarked
package linetwin.ui.line;

import org.jspecify.annotations.NullMarked;
