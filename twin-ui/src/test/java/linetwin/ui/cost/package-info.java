/** Tests of {@code linetwin.ui.cost}. */
@NullMarked
package linetwin.ui.cost;

import org.jspecify.annotations.NullMarked;
