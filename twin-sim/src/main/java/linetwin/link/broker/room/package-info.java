/** How much an embedded broker holds for its clients, by the memory that there is, and how they share it. */
@NullMarked
package linetwin.link.broker.room;

import org.jspecify.annotations.NullMarked;
