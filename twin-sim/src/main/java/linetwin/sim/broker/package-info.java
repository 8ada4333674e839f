/** The embedded MQTT broker. */
@NullMarked
package linetwin.sim.broker;

import org.jspecify.annotations.NullMarked;
