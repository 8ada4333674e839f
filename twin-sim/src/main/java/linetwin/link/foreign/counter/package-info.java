/** What the readings of counters of foreign stations mean, and the counters of the contract made of them, which never fall. */
@NullMarked
package linetwin.link.foreign.counter;

import org.jspecify.annotations.NullMarked;
