package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LineCommand;
import linetwin.model.telemetry.LineEvent;
import linetwin.model.twin.Alarm;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MainViewTest {
    private final List<LineCommand> sent = new ArrayList<>();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        view = WaitForAsyncUtils.asyncFx(() -> showOn(stage)).get();
    }

    private MainView showOn(Stage stage) {
        MainView shown = new MainView(sent::add, texts);
        Scene scene = new Scene(shown, 1600, 900);
        Theme.apply(scene);
        stage.setScene(scene);
        stage.show();
        return shown;
    }

    private static Frames busyLine() {
        return new Frames(DescribedLine.carPlant())
                .state("framing", StationState.FAILED)
                .state("underbody", StationState.BLOCKED)
                .state("side-outer", StationState.BLOCKED)
                .state("respot", StationState.STARVED)
                .state("roof", StationState.STARVED)
                .state("press-b", StationState.SETUP)
                .state("base", StationState.SETUP)
                .state("trim-3", StationState.ANDON)
                .state("sealing", StationState.MINOR_STOP)
                .content("b1", 8)
                .content("b-side", 11)
                .content("b2", 0)
                .content("painted-store", 41)
                .bottleneck("framing")
                .alarm(Alarm.Kind.BREAKDOWN, "framing", "robot")
                .alarm(Alarm.Kind.ANDON, "trim-3", Cause.ANDON_CALL)
                .alarm(Alarm.Kind.BUFFER_HIGH, "b1", "")
                .event(new LineEvent.StateChanged(
                        "framing",
                        DescribedLine.START.plusSeconds(29_800),
                        StationState.WORKING,
                        StationState.FAILED,
                        new Cause("robot", "framing")))
                .event(new LineEvent.ChangedOver(
                        "press-b", DescribedLine.START.plusSeconds(29_900), "door-outer", "hood"))
                .event(new LineEvent.DeliveryLate("closures", DescribedLine.START.plusSeconds(30_000), "robot"));
    }

    @Test
    void looksFinishedInBothLanguages() throws Exception {
        for (Language language : Language.values()) {
            robot.interact(() -> {
                texts.speak(language);
                view.show(busyLine()
                        .wall(Frames.WALL.plusSeconds(language == Language.CHINESE ? 1 : 2))
                        .frame());
            });
            robot.interact(() -> {
                view.applyCss();
                view.layout();
            });
            String name = "overview-" + language.locale().getLanguage();
            WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view.getScene(), name))
                    .get();
        }
        assertThat(sent).isEmpty();
    }
}
