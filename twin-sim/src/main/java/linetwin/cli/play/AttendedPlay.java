package linetwin.cli.play;

import java.time.Duration;
import java.time.Instant;
import linetwin.cli.session.Progress;
import linetwin.cli.session.StopSignal;
import linetwin.link.recording.Recording;
import linetwin.link.recording.play.PlayPlan;
import linetwin.link.recording.play.Player;
import linetwin.link.recording.play.Stage;

/** The play of a recording that somebody waits for: a bar shows how far it is, and Ctrl-C ends it. */
public final class AttendedPlay {
    private AttendedPlay() {}

    /** Plays until the end or Ctrl-C. */
    public static void of(Recording recording, PlayPlan plan, Stage stage) throws InterruptedException {
        Instant begin = plan.from().orElse(recording.begin());
        Instant end = plan.to().orElse(recording.end());
        try (StopSignal signal = new StopSignal();
                Progress progress =
                        Progress.of("Replay", Duration.between(begin, end).toSeconds())) {
            Player player = new Player(recording, plan, new WatchedStage(stage, begin, progress));
            signal.stopBy(player::stop);
            player.play();
        }
    }
}
