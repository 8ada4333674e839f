package linetwin.ui.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.link.recording.Recording;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.RecordingSurvey;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.play.RecordedTelemetrySource;
import linetwin.model.history.Period;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.RunView;
import org.jspecify.annotations.Nullable;

/** The line of a recording as its telemetry tells of it, with the time and the pace of the play instead of its own. */
public final class RecordingFeed implements FrameSource, LineAccess, Playback, AutoCloseable {
    private static final double FIRST_PACE = 60;

    private final Recording recording;
    private final RecordingFacts facts;
    private final RecordedTelemetrySource source;
    private final LineFeed feed;
    private volatile RecordingSurvey survey;
    private volatile boolean isSurveyed;
    private volatile boolean isClosed;

    private RecordingFeed(Recording recording) {
        this.recording = recording;
        facts = new RecordingFacts(recording.file(), recording.begin(), recording.end(), recordedAt(recording));
        survey = new RecordingSurvey(Optional.empty(), recording.begin(), 0, 0, 0, "", List.of(), List.of());
        source = new RecordedTelemetrySource(recording, FIRST_PACE);
        feed = new LineFeed(source, command -> {}, source::isUnderWay, null);
    }

    /** Opens a recording, plays it from its begin, and searches it for stops and alarms beside that. */
    public static RecordingFeed open(Path file) {
        RecordingFeed opened = new RecordingFeed(Recording.open(file));
        opened.feed.start();
        Thread search = new Thread(opened::search, "survey");
        search.setDaemon(true);
        search.start();
        return opened;
    }

    private static @Nullable Instant recordedAt(Recording recording) {
        try (RecordingReader reader = recording.read()) {
            for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get() instanceof RecordedMessage message) {
                    return message.at().equals(recording.begin()) ? null : message.at();
                }
            }
        }
        return null;
    }

    private void search() {
        try {
            survey = recording.survey(soFar -> {
                survey = soFar;
                return !isClosed;
            });
        } finally {
            isSurveyed = true;
        }
    }

    @Override
    public LineFrame latest() {
        LineFrame frame = feed.latest();
        LineSnapshot seen = frame.snapshot();
        RunView run = seen.run();
        if (run == null) {
            return frame;
        }
        Instant position = source.isUnderWay() ? run.simTime() : source.position();
        LineSnapshot played = new LineSnapshot(
                new RunView(
                        run.id(),
                        run.status(),
                        run.version(),
                        run.simTime(),
                        source.pace(),
                        source.isPaused(),
                        false,
                        run.statusSince(),
                        run.problems()),
                seen.description(),
                seen.stations(),
                seen.stores(),
                seen.events(),
                seen.alarms(),
                seen.reception());
        return new LineFrame(
                frame.wallTime(),
                position.isBefore(run.simTime()) ? run.simTime() : position,
                Duration.ZERO,
                PlantChoice.NONE,
                played,
                frame.figures(),
                List.of(),
                frame.analysis(),
                frame.element(),
                null);
    }

    /** Nobody is there to obey. */
    @Override
    public Optional<String> send(LineCommand command) {
        return Optional.empty();
    }

    @Override
    public void lookAt(@Nullable Period period) {
        feed.lookAt(period);
    }

    @Override
    public void lookAtElement(@Nullable String element) {
        feed.lookAtElement(element);
    }

    @Override
    public RecordingFacts facts() {
        return facts;
    }

    @Override
    public RecordingSurvey survey() {
        return survey;
    }

    @Override
    public boolean isSurveyed() {
        return isSurveyed;
    }

    @Override
    public Instant position() {
        return source.position();
    }

    @Override
    public boolean isUnderWay() {
        return source.isUnderWay();
    }

    @Override
    public boolean isAtEnd() {
        return source.isAtEnd();
    }

    @Override
    public double pace() {
        return source.pace();
    }

    @Override
    public void setPace(double pace) {
        source.setPace(pace);
    }

    @Override
    public void pause() {
        source.pause();
    }

    @Override
    public void resume() {
        source.resume();
    }

    @Override
    public void goTo(Instant time, Duration past) {
        source.approach(time, past);
    }

    @Override
    public void close() {
        isClosed = true;
        feed.close();
    }
}
