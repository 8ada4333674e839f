package linetwin.ui.connect;

import java.nio.file.Path;
import java.util.Optional;
import linetwin.link.mqtt.wire.MqttSettings;

/**
 * A broker that somebody wants to see the line of.
 *
 * @param mapping file that says what the messages of that line mean; empty for a line that speaks the contract
 */
public record ChosenBroker(MqttSettings broker, Optional<Path> mapping) {}
