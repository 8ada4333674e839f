/** How messages arrive: which came, which are missing, and which wait until they can be believed or understood. */
@NullMarked
package linetwin.model.twin.reception;

import org.jspecify.annotations.NullMarked;
