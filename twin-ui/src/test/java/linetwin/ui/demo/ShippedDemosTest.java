package linetwin.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.twin.RunView;
import linetwin.sim.live.Pace;
import linetwin.sim.scenario.demo.Demos;
import linetwin.sim.scenario.demo.GuidedDemo;
import linetwin.ui.fixture.LiveLine;
import linetwin.ui.source.Answer;
import linetwin.ui.source.LineFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each demo of the program from its first step to its last, over a broker, at the line that it was written for. */
class ShippedDemosTest {
    private static final double PACE = 1_200;

    private final LiveLine line = new LiveLine("liangjiang-digital", new Pace(1), Duration.ofDays(1));
    private final LineFeed feed = LineFeed.of(line.settings("demo"));
    private final DemoViewModel model = new DemoViewModel(command -> feed.send(faster(command)), Runnable::run);

    static List<GuidedDemo> shipped() {
        return Demos.shipped();
    }

    private static LineCommand faster(LineCommand command) {
        return command instanceof LineCommand.SetPace asked && asked.pace() > 1
                ? new LineCommand.SetPace(PACE)
                : command;
    }

    @AfterEach
    void end() throws InterruptedException {
        feed.close();
        line.end();
    }

    private Scene scene() {
        model.show(feed.latest());
        return model.sceneProperty().get();
    }

    /** The step that is shown; there is none if the line does not have what the demo needs. */
    private Scene.Shown shown() {
        return scene().shown().orElseThrow();
    }

    private RunView run() {
        return Objects.requireNonNull(feed.latest().snapshot().run());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyStepIsSeenAndTheLineIsLeftAsItWas(GuidedDemo demo) {
        await().until(() -> feed.latest().snapshot().run() != null
                && feed.latest().snapshot().findStation("framing").isPresent());
        scene();
        model.start(demo);
        for (int number = 0; number < demo.steps().size(); number++) {
            String step = demo.name() + ", step " + (number + 1);
            await(step).atMost(Duration.ofSeconds(60)).until(() -> shown().isSeen());
            assertThat(shown().trouble())
                    .as(step)
                    .matches(trouble -> trouble.equals(Answer.NONE)
                            || trouble.error().contains("is already stopped") // by itself, as stations are
                            || trouble.error().contains("is not stopped")); // any more: an hour takes seconds here
            model.next();
        }
        await().until(() -> scene() instanceof Scene.Empty && run().pace() == 1);
    }
}
