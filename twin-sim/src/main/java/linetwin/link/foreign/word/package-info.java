/** What words and numbers of a foreign line match, and what they mean. */
@NullMarked
package linetwin.link.foreign.word;

import org.jspecify.annotations.NullMarked;
