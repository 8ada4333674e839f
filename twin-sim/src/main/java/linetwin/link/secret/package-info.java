/** Passwords and keys: where they are kept, and that they are never shown. */
@NullMarked
package linetwin.link.secret;

import org.jspecify.annotations.NullMarked;
