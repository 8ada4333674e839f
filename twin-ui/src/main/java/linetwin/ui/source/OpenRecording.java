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
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.RunView;
import linetwin.ui.source.playback.Playback;
import linetwin.ui.source.playback.RecordingFacts;
import org.jspecify.annotations.Nullable;

/** A recording in play: the line as it tells of it, with the time and the pace of the play instead of the line's own. */
final class OpenRecording implements FrameSource, Playback, AutoCloseable {
    private static final double FIRST_PACE = 60;

    private final Recording recording;
    private final RecordingFacts facts;
    private final RecordedTelemetrySource source;
    private final HeardLine line;
    private volatile RecordingSurvey survey;
    private volatile boolean isSurveyed;
    private volatile boolean isClosed;

    private OpenRecording(Recording recording) {
        this.recording = recording;
        facts = new RecordingFacts(recording.file(), recording.begin(), recording.end(), recordedAt(recording));
        survey = new RecordingSurvey(Optional.empty(), recording.begin(), 0, 0, 0, "", List.of(), List.of());
        source = new RecordedTelemetrySource(recording, FIRST_PACE);
        line = new HeardLine(source, command -> {}, source::isUnderWay, null);
    }

    /** Opens a recording, plays it from its begin, and searches it for stops and alarms beside that. */
    static OpenRecording of(Path file) {
        OpenRecording opened = new OpenRecording(Recording.open(file));
        opened.line.start();
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

    /** The line, without the play. */
    HeardLine line() {
        return line;
    }

    @Override
    public LineFrame latest() {
        LineFrame frame = line.latest();
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
                        null,
                        run.statusSince(),
                        run.problems()),
                seen.description(),
                seen.stations(),
                seen.stores(),
                seen.events(),
                seen.alarms(),
                seen.reception(),
                seen.agvs(),
                seen.inspectors(),
                seen.inspections());
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
        line.close();
    }
}
