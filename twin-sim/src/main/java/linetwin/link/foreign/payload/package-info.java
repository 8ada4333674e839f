/** How foreign messages are written: topics, forms of payloads, and the places and records in them. */
@NullMarked
package linetwin.link.foreign.payload;

import org.jspecify.annotations.NullMarked;
