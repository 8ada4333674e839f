package linetwin.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import linetwin.cli.notice.Refusals;
import linetwin.cli.session.Window;
import linetwin.link.mqtt.wire.MqttSettings;

/**
 * A window that stays open as long as its user looks at it.
 *
 * @param viewer looks at recordings
 */
public record FakeWindow(boolean canOpen, Consumer<MqttSettings> user, Consumer<Path> viewer) implements Window {
    /** A window whose user looks at recordings for no time at all. */
    public FakeWindow(boolean canOpen, Consumer<MqttSettings> user) {
        this(canOpen, user, recording -> {});
    }

    @Override
    public void show(MqttSettings broker, Refusals refusals, Forecasts forecasts) {
        user.accept(broker);
    }

    @Override
    public void close() {
        // its user looks as long as he likes
    }

    @Override
    public void replay(Path recording) {
        viewer.accept(recording);
    }
}
