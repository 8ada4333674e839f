/** Telemetry and foreign messages over MQTT, published and heard. */
@NullMarked
package linetwin.link.mqtt;

import org.jspecify.annotations.NullMarked;
