package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.line.telling.Describer;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.control.Abbreviation;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.line.node.EndNode;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The names of the lines that ship in windows of usual sizes: written out, no word cut. */
class ShippedNamesTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.ofAnySize(() -> new MainView(new FakeLine(), texts, LineChoices.none(), new ChosenFiles()));
    }

    private static LineDescription describe(String scenario) {
        var line = Scenarios.find(scenario).line();
        return new Describer(line).describe(1, line.plan().start(), null);
    }

    private void show(LineDescription line) {
        robot.interact(() -> {
            wall = wall.plusSeconds(1);
            view.show(new Frames(line).wall(wall).frame());
        });
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "liangjiang-baseline, ENGLISH, 1280, 720",
        "liangjiang-digital, ENGLISH, 1280, 720",
        "liangjiang-baseline, CHINESE, 1280, 720",
        "liangjiang-digital, CHINESE, 1280, 720",
        "liangjiang-digital, ENGLISH, 1366, 768",
        "liangjiang-digital, ENGLISH, 1600, 900",
        "liangjiang-digital, ENGLISH, 1920, 1080",
        "liangjiang-digital, CHINESE, 1920, 1080"
    })
    void noNameIsCutOrGivesWayToANumber(String scenario, Language language, int width, int height) throws Exception {
        LineDescription line = describe(scenario);
        robot.interact(() -> {
            view.resize(width, height);
            texts.speak(language);
        });
        show(line);
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(
                        view, "names-" + scenario + "-" + language.locale().getLanguage() + "-" + width))
                .get();

        Map<String, String> shown = new TreeMap<>();
        line.elements()
                .forEach(element -> robot.lookup("#element-" + element.id())
                        .tryQuery()
                        .filter(node -> !(node instanceof EndNode))
                        .ifPresent(
                                node -> shown.put(texts.now(element.title()), shownOn(node.lookup(".fitted-label")))));
        assertThat(shown)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, words) -> assertThat(Stream.concat(Stream.of(name), Abbreviation.formsOf(name)))
                        .as(name)
                        .contains(words));
    }

    private static String shownOn(Node node) {
        FittedLabel label = (FittedLabel) node;
        return label.isVisible() && label.isWhole() ? label.shownText() : "";
    }
}
