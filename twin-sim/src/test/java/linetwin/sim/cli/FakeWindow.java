package linetwin.sim.cli;

import java.util.function.Consumer;
import linetwin.sim.mqtt.MqttSettings;

/** A window that stays open as long as its user looks at it. */
record FakeWindow(boolean canOpen, Consumer<MqttSettings> user) implements Window {
    @Override
    public void show(MqttSettings broker) {
        user.accept(broker);
    }
}
