/** The line in a period of its past: where the time went, what limited it, how long vehicles took. */
@NullMarked
package linetwin.ui.analysis;

import org.jspecify.annotations.NullMarked;
