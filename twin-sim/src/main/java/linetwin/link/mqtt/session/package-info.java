/** A connection that comes back, says what was not delivered again, and tells how it stands. */
@NullMarked
package linetwin.link.mqtt.session;

import org.jspecify.annotations.NullMarked;
