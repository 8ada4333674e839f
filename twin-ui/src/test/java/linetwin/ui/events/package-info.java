/** Tests of {@code linetwin.ui.events}. */
@NullMarked
package linetwin.ui.events;

import org.jspecify.annotations.NullMarked;
