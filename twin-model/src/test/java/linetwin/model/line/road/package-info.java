/** Tests of roads. */
@NullMarked
package linetwin.model.line.road;

import org.jspecify.annotations.NullMarked;
