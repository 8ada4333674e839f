/** The embedded MQTT broker and its bounds. */
@NullMarked
package linetwin.link.broker;

import org.jspecify.annotations.NullMarked;
