/** The history of lines as a store keeps it: readings of all totals at each hour and shift change, what was lost between them, and each stop. */
@NullMarked
package linetwin.store.history;

import org.jspecify.annotations.NullMarked;
