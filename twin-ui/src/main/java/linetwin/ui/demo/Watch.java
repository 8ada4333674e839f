package linetwin.ui.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.twin.StationView;
import linetwin.model.twin.StoreView;
import linetwin.sim.scenario.demo.GuidedDemo.Awaited;
import linetwin.ui.source.LineFrame;

/** Looks whether the line shows what a step waits for. */
final class Watch {
    private final Awaited awaited;
    private final Instant begun;

    /** A watch over a step that began at this time on the line. */
    Watch(Awaited awaited, Instant begun) {
        this.awaited = awaited;
        this.begun = begun;
    }

    boolean isMet(LineFrame frame) {
        if (awaited instanceof Awaited.StateIs state) {
            return frame.snapshot()
                    .findStation(state.station())
                    .map(StationView::activity)
                    .filter(activity -> state.states().contains(activity.state()))
                    .isPresent();
        } else if (awaited instanceof Awaited.LevelIs level) {
            return content(frame, level.element())
                    .filter(content -> content >= level.atLeast() && content <= level.atMost())
                    .isPresent();
        } else if (awaited instanceof Awaited.TimePassed time) {
            return Duration.between(begun, frame.lineTime()).compareTo(time.time()) >= 0;
        }
        throw new IllegalStateException("nobody knows when " + awaited + " is met");
    }

    private static Optional<Integer> content(LineFrame frame, String element) {
        return frame.snapshot().findStore(element).map(StoreView::level).map(LevelMessage::content);
    }
}
