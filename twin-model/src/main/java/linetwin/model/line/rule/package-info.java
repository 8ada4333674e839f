/** Whether the parts of a line fit together. */
@NullMarked
package linetwin.model.line.rule;

import org.jspecify.annotations.NullMarked;
