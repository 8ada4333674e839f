package linetwin.cli.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.play.Stage;
import linetwin.model.line.Plant;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.twin.Mirror;
import linetwin.sim.forecast.WatchedLine;
import org.jspecify.annotations.Nullable;

/**
 * A line that is heard from a broker or from a recording, for whoever wants to foretell it: that of one plant if it is there, else
 * the one that described itself first. Messages may come on another thread than the one that looks at it.
 */
public final class HeardLine implements TelemetryListener, Stage {
    /** Others are not listened to. */
    private static final int MOST_PLANTS = 16;

    private final MessageDecoder decoder = new MessageDecoder();
    private final String preferred;
    private final Map<String, Heard> plants = new LinkedHashMap<>();
    private final Function<WatchedLine, TelemetrySink> followers;
    private final Heard silence;
    private long rejected;

    /** @param preferred the plant that is meant where several are heard */
    public HeardLine(Plant preferred) {
        this(preferred, HeardLine::nobody);
    }

    /** @param followers of the line that is meant, which hear each of its messages before it does */
    public HeardLine(Plant preferred, Function<WatchedLine, TelemetrySink> followers) {
        this.preferred = preferred.enterprise() + "/" + preferred.site();
        this.followers = followers;
        silence = new Heard(HeardLine::nobody);
    }

    /** What was heard of one plant. */
    private static final class Heard {
        private final WatchedLine line = new WatchedLine();
        private final TelemetrySink follower;
        private final Mirror mirror = new Mirror(this::take);
        private @Nullable RunStatus status;

        Heard(Function<WatchedLine, TelemetrySink> followers) {
            follower = followers.apply(line);
        }

        private void take(Message message) {
            follower.accept(message);
            line.accept(message);
            if (message instanceof StatusMessage said) {
                status = said.status();
            }
        }
    }

    @Override
    public synchronized void onMessage(Message message) {
        Address source = message.header().source();
        String plant = source.enterprise() + "/" + source.site();
        if (plants.size() < MOST_PLANTS || plants.containsKey(plant) || plant.equals(preferred)) {
            plants.computeIfAbsent(plant, name -> new Heard(isFollowed(name) ? followers : HeardLine::nobody))
                    .mirror
                    .accept(message, Instant.EPOCH);
        }
    }

    private boolean isFollowed(String plant) {
        return plants.isEmpty() || plant.equals(preferred);
    }

    private Heard meant() {
        Heard own = plants.get(preferred);
        if (own != null && own.line.isDescribed()) {
            return own;
        }
        return plants.values().stream()
                .filter(heard -> heard.line.isDescribed())
                .findFirst()
                .orElse(silence);
    }

    @Override
    public synchronized void onRejected(String topic, String reason) {
        rejected++;
    }

    @Override
    public void onConnection(boolean connected, String detail) {
        // whoever waits for the line notices that nothing comes
    }

    @Override
    public synchronized void showing(int number) {
        plants.clear();
    }

    @Override
    public void play(RecordedMessage recorded) {
        try {
            onMessage(decoder.decode(recorded));
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            onRejected(recorded.position().toString(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void broken(BrokenLine broken) {
        onRejected("", broken.toString());
    }

    /** Looks at the line while nothing comes. */
    public synchronized <T> T look(Function<WatchedLine, T> look) {
        return look.apply(meant().line);
    }

    /** Whether the line has described itself and all of it was heard. */
    public synchronized boolean isComplete() {
        return look(line -> line.isDescribed() && line.unheard().isEmpty());
    }

    /** Whether the run has said that it is finished. */
    public synchronized boolean isFinished() {
        return meant().status == RunStatus.FINISHED;
    }

    /** What could not be read. */
    public synchronized long rejected() {
        return rejected;
    }

    /** Follows no line. */
    private static TelemetrySink nobody(WatchedLine line) {
        return message -> {};
    }
}
