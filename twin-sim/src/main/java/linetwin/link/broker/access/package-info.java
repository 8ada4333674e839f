/** Who may connect to the embedded broker, and what each may do there. */
@NullMarked
package linetwin.link.broker.access;

import org.jspecify.annotations.NullMarked;
