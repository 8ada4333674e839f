/** The rules of a mapping file: what they take out of foreign messages, and what that says of a line. Keeps nothing. */
@NullMarked
package linetwin.link.foreign.mapping;

import org.jspecify.annotations.NullMarked;
