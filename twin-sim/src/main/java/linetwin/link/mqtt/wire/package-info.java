/** One connection to one broker: its address and login, the packets, and why it could not be made. */
@NullMarked
package linetwin.link.mqtt.wire;

import org.jspecify.annotations.NullMarked;
