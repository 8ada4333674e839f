/** Passwords and keys: where they are kept, and that they are never shown. */
@NullMarked
package linetwin.sim.secret;

import org.jspecify.annotations.NullMarked;
