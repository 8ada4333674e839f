/** Telemetry over MQTT: the only package that knows Paho. */
@NullMarked
package linetwin.sim.mqtt;

import org.jspecify.annotations.NullMarked;
