package linetwin.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.sim.line.telling.Describer;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.control.Abbreviation;
import linetwin.ui.floor.label.Label;
import linetwin.ui.floor.label.Outline;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/** Laws of the names on the floor: nothing covers them, and they cover nothing that must be seen. */
class FloorLabelsTest {
    private static final List<Point2D> ROOMS =
            List.of(new Point2D(1240, 330), new Point2D(1880, 640), new Point2D(600, 600));

    private final Texts texts = new Texts(Language.ENGLISH);

    @BeforeAll
    static void startToMeasureWords() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<LineDescription> lines() {
        return FloorFitTest.lines();
    }

    private static LineDescription shipped(String scenario) {
        var line = Scenarios.find(scenario).line();
        return new Describer(line).describe(1, line.plan().start(), null);
    }

    private Scenery scenery(LineDescription line, Point2D room) {
        return Scenery.of(line, texts, room.getX(), room.getY(), 1);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void noNameLiesOverAnother(LineDescription line) {
        for (Point2D room : ROOMS) {
            List<Rectangle2D> boxes = scenery(line, room).labels().values().stream()
                    .map(Label::box)
                    .toList();
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(boxes.get(i).intersects(boxes.get(j)))
                            .as("%s and %s", boxes.get(i), boxes.get(j))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void noSignRobotOrPressLiesOverAName(LineDescription line) {
        for (Point2D room : ROOMS) {
            Scenery scenery = scenery(line, room);
            List<Outline> obstacles = scenery.network().shown().stream()
                    .flatMap(element -> Obstacles.of(
                            element, placeOf(element, scenery), scenery.fit().view())
                            .stream())
                    .toList();
            scenery.labels()
                    .forEach((id, label) -> assertThat(obstacles)
                            .filteredOn(outline -> !outline.of().equals(id) || !outline.mayBearItsName())
                            .as("over the name of %s", id)
                            .noneMatch(outline -> outline.meets(label.box())));
        }
    }

    private static Place placeOf(ElementDescription element, Scenery scenery) {
        return Objects.requireNonNull(scenery.fit().plan().places().get(element.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "liangjiang-digital, ENGLISH, 1880, 640",
        "liangjiang-digital, CHINESE, 1880, 640",
        "liangjiang-baseline, ENGLISH, 1880, 640"
    })
    void allElementsOfAShippedLineButAFewBearTheirNames(String scenario, Language language, int width, int height) {
        texts.speak(language);
        LineDescription line = shipped(scenario);
        Scenery scenery = scenery(line, new Point2D(width, height));
        Map<String, String> others = new TreeMap<>();
        for (ElementDescription element : scenery.network().shown()) {
            String name = texts.now(element.title());
            Label label = scenery.labels().get(element.id());
            String shown = label == null ? "" : String.join(" ", label.lines());
            if (Stream.concat(Stream.of(name), Abbreviation.formsOf(name)).noneMatch(shown::equals)) {
                others.put(name, shown);
            }
        }
        assertThat(others).as("what stands for names").hasSizeLessThanOrEqualTo(3);
    }
}
