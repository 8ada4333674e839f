/** What a line did in periods of its past. */
@NullMarked
package linetwin.ui.source.history;

import org.jspecify.annotations.NullMarked;
