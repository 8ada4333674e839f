/** The mirror: the state of a line rebuilt from its messages alone. */
@NullMarked
package linetwin.model.twin;

import org.jspecify.annotations.NullMarked;
