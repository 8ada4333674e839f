/** The parameters of a line: where they stand in its scenario, what they are, and how their values are written. */
@NullMarked
package linetwin.model.parameter;

import org.jspecify.annotations.NullMarked;
