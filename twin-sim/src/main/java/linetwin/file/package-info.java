/** Files of users: read no further than a bound, written whole or not at all, and spoken of in the same words. */
@NullMarked
package linetwin.file;

import org.jspecify.annotations.NullMarked;
