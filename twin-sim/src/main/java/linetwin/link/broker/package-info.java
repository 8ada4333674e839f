/** The embedded MQTT broker. */
@NullMarked
package linetwin.link.broker;

import org.jspecify.annotations.NullMarked;
