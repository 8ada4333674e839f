/**
 * Telemetry over MQTT: the only package that knows Paho.
 *
 * <p>Paho's MQTT 3.1.1 client is used for one connection at a time and thrown away when it breaks: keeping messages until
 * they are acknowledged, sending them again in order and coming back are done here, because Paho's own reconnect can stop
 * for good and its buffers lose or reorder.
 */
@NullMarked
package linetwin.link.mqtt;

import org.jspecify.annotations.NullMarked;
