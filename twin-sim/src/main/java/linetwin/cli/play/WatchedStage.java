package linetwin.cli.play;

import java.time.Duration;
import java.time.Instant;
import linetwin.cli.session.Progress;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.play.Stage;

/** A stage on which somebody sees how far the play is, in seconds on the line. */
public final class WatchedStage implements Stage {
    private static final int LOOK_EVERY = 256;

    private final Stage stage;
    private final Instant begin;
    private final Progress progress;
    private int sinceLook;

    public WatchedStage(Stage stage, Instant begin, Progress progress) {
        this.stage = stage;
        this.begin = begin;
        this.progress = progress;
    }

    @Override
    public void showing(int number) {
        stage.showing(number);
    }

    @Override
    public void play(RecordedMessage message) throws InterruptedException {
        stage.play(message);
        if (++sinceLook == LOOK_EVERY) {
            sinceLook = 0;
            message.findSimTime()
                    .ifPresent(time ->
                            progress.stepTo(Duration.between(begin, time).toSeconds()));
        }
    }

    @Override
    public void broken(BrokenLine line) {
        stage.broken(line);
    }
}
