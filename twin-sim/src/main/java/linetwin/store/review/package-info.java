/** What happened on a line in a period, out of its history: hour by hour, what it was lost to, and what stopped it; in words too. */
@NullMarked
package linetwin.store.review;

import org.jspecify.annotations.NullMarked;
