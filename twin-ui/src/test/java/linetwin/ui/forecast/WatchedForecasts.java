package linetwin.ui.forecast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.scenario.Scenario;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.fixture.Frames;
import linetwin.ui.fixture.StandingLine;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.source.Standing;
import org.awaitility.Awaitility;

/** A view model that follows a line, with a clock on the wall that a test moves. */
final class WatchedForecasts {
    private final FakeLine shown = new FakeLine();
    private final FakeScreen screen = new FakeScreen();
    private final ScenarioOfLine scenario = new ScenarioOfLine(screen);
    private final ForecastViewModel model =
            new ForecastViewModel(new LocalReplicationRunner(2), shown, scenario, ForecastMemory.NONE, screen);
    private Instant wall = Frames.WALL;

    /** The line stands there now, and so much time or a little more has passed on the wall until that is seen. */
    Outlook stand(StandingLine line, Duration passed) {
        Standing standing = line.standing();
        shown.stand(standing);
        wall = wall.plus(passed);
        return await(outlook -> outlook.now().equals(standing.at()));
    }

    /** So much time or a little more has passed on the wall, and the line was looked at. */
    Outlook pass(Duration passed) {
        Set<Outlook> before = Collections.newSetFromMap(new IdentityHashMap<>()); // a new look may show the same
        before.add(outlook());
        wall = wall.plus(passed);
        return await(outlook -> !before.contains(outlook));
    }

    /** What was said to those who listen to the line. */
    List<KpiMessage> published() {
        return shown.published();
    }

    /** The line says this. */
    void hear(Message message) {
        shown.tell(message);
    }

    /** The time on the wall. */
    Instant wall() {
        return wall;
    }

    Outlook outlook() {
        return model.outlookProperty().get();
    }

    /** Looks at the line each second until something is told. */
    Outlook await(Predicate<Outlook> isTold) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
            wall = wall.plusSeconds(1);
            model.show(BusyLine.frames().wall(wall).frame());
            screen.catchUp();
            return isTold.test(model.outlookProperty().get());
        });
        return model.outlookProperty().get();
    }

    Outlook awaitForecast() {
        return await(outlook -> outlook.stage() == Outlook.Stage.TOLD);
    }

    void foretellNow() {
        model.foretellNow();
    }

    /** The user has it open for something else. */
    void offer(Scenario other) {
        scenario.offer(other);
    }

    void open(Path file) {
        model.open(file);
    }
}
