package linetwin.ui.source;

import java.nio.file.Path;
import java.util.Optional;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.history.Period;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.body.LineCommand;
import org.jspecify.annotations.Nullable;

/** The line that is shown: the live one or, while a recording is open, that of the recording. The live one is heard all along. */
public final class LineSwitch implements FrameSource, LineAccess, Recordings, AutoCloseable {
    private final BrokerSwitch live;
    private volatile @Nullable RecordingFeed recorded;
    private volatile @Nullable Period period;
    private volatile @Nullable String element;
    private volatile boolean isClosed;

    /** Shows the live line. */
    public LineSwitch(BrokerSwitch live) {
        this.live = live;
    }

    /** Goes over to another broker, see {@link BrokerSwitch#connect}. */
    public Pending<MqttSettings> connect(MqttSettings next) {
        return live.connect(next);
    }

    /** Shows another plant of the broker, see {@link BrokerSwitch#follow}. */
    public void follow(Address plant) {
        live.follow(plant);
    }

    @Override
    public Pending<Playback> open(Path file) {
        return Pending.begin(() -> {
            RecordingFeed opened = RecordingFeed.open(file);
            show(opened);
            return opened;
        });
    }

    private synchronized void show(@Nullable RecordingFeed next) {
        RecordingFeed before = recorded;
        if (next != null && isClosed) {
            next.close();
            return;
        }
        LineAccess shown = next == null ? live : next;
        shown.lookAt(period);
        shown.lookAtElement(element);
        recorded = next;
        if (before != null) {
            before.close();
        } else {
            live.lookAt(null); // nobody sees it now
            live.lookAtElement(null);
        }
    }

    @Override
    public void leave() {
        if (recorded != null) {
            show(null);
        }
    }

    private LineAccess shown() {
        RecordingFeed open = recorded;
        return open == null ? live : open;
    }

    @Override
    public LineFrame latest() {
        RecordingFeed open = recorded;
        return open == null ? live.latest() : open.latest();
    }

    @Override
    public Optional<String> send(LineCommand command) {
        return shown().send(command);
    }

    @Override
    public void lookAt(@Nullable Period newPeriod) {
        period = newPeriod;
        shown().lookAt(newPeriod);
    }

    @Override
    public void lookAtElement(@Nullable String newElement) {
        element = newElement;
        shown().lookAtElement(newElement);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        RecordingFeed open = recorded;
        if (open != null) {
            open.close();
        }
        live.close();
    }
}
