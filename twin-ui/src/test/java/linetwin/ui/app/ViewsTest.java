package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.FakeRecordings;
import linetwin.ui.fixture.Frames;
import linetwin.ui.fixture.StandingLine;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every screen in both languages at the sizes of common displays: no words are cut. What it sees is written to
 * {@code target/screenshots}.
 */
class ViewsTest {
    private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1600, 900), new Size(1920, 1080));

    private static final Path LEVERS = Path.of("src/test/resources/linetwin/ui/gain/three-levers.json");

    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private final ReplayViewModel recordings = new ReplayViewModel(new FakeRecordings(), FxWindow.SCREEN);
    private Instant wall = Frames.WALL;
    private Supplier<Frames> frames = BusyLine::frames;
    private final FakeLine line = new FakeLine();
    private MainView view;

    private record Size(int width, int height) {}

    /** A screen, and the language and the look that it is shown in. */
    private record Appearance(Screen screen, Language language, Theme theme) {
        @Override
        public String toString() {
            return screen.id().replace("screen-", "") + "-"
                    + language.locale().getLanguage()
                    + (theme == Theme.DARK ? "-dark" : "");
        }
    }

    static Stream<Appearance> appearances() {
        return Arrays.stream(Screen.values())
                .flatMap(screen -> Stream.of(
                        new Appearance(screen, Language.CHINESE, Theme.LIGHT),
                        new Appearance(screen, Language.ENGLISH, Theme.LIGHT),
                        new Appearance(screen, Language.ENGLISH, Theme.DARK)));
    }

    static Stream<Appearance> appearancesOfTheTrainer() {
        return appearances().filter(appearance -> appearance.screen() == Screen.TRAINER);
    }

    static Stream<Appearance> appearancesOfReplays() {
        return appearances()
                .filter(appearance -> appearance.screen() == Screen.LIVE
                        || appearance.screen() == Screen.REPLAY
                        || appearance.screen() == Screen.TRAINER)
                .filter(appearance -> appearance.theme() == Theme.LIGHT || appearance.screen() == Screen.LIVE);
    }

    static Stream<Appearance> appearancesOfRemarks() {
        return appearances()
                .filter(appearance -> appearance.theme() == Theme.LIGHT)
                .filter(appearance -> appearance.screen() == Screen.LIVE
                        || appearance.screen() == Screen.ANALYSIS
                        || appearance.screen() == Screen.GAIN);
    }

    static Stream<Appearance> appearancesOfTheForecast() {
        return appearances().filter(appearance -> appearance.screen() == Screen.FORECAST);
    }

    @BeforeEach
    void show() throws Exception {
        view = ShownView.ofAnySize(
                () -> new MainView(line, texts, LineChoices.of(recordings), new ChosenFiles(LEVERS)));
    }

    @ParameterizedTest
    @MethodSource("appearances")
    void noWordsAreCutAtAnySize(Appearance appearance) throws Exception {
        robot.interact(() -> view.openProperty().set(appearance.screen()));
        press("#gain-open");
        noWordsAreCutAtAnySize(appearance, appearance.toString());
    }

    private void noWordsAreCutAtAnySize(Appearance appearance, String picture) throws Exception {
        robot.interact(() -> {
            texts.speak(appearance.language());
            view.themeProperty().set(appearance.theme());
            view.openProperty().set(appearance.screen());
        });
        press("#gain-page-e1");
        if (appearance.screen() == Screen.WHAT_IF) {
            awaitTheScenario();
        }
        for (Size size : SIZES) {
            resize(size);
            String name = picture + "-" + size.width();
            WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, name)).get();
            WaitForAsyncUtils.asyncFx(() -> assertNothingIsCut(name))
                    .get(); // sizes may be asked for on that thread only
        }
    }

    /** A recording takes room from every screen, and says what it is. */
    @ParameterizedTest
    @MethodSource("appearancesOfReplays")
    void noWordsAreCutInAReplayEither(Appearance appearance) throws Exception {
        recordings.open(Path.of("monday.jsonl.zst"));
        await().until(() -> {
            robot.interact(() -> recordings.look(wall));
            return recordings.openProperty().get();
        });
        robot.interact(() -> robot.lookup("#replay-next").queryButton().fire());
        noWordsAreCutAtAnySize(appearance, "replayed-" + appearance);
    }

    /** What to know of an OEE stands beside it. */
    @ParameterizedTest
    @MethodSource("appearancesOfRemarks")
    void noWordsAreCutBesideRemarksOnTheOee(Appearance appearance) throws Exception {
        frames = () -> BusyLine.frames().remarkable().changed("areas.welding.elements.framing.cycle.mean", "120 s");
        if (appearance.screen() == Screen.GAIN) {
            line.stand(new StandingLine(Scenarios.find("liangjiang-digital").line())
                    .runFor(Duration.ofMinutes(10))
                    .standing());
            robot.interact(() -> view.openProperty().set(Screen.GAIN));
            awaitTheLongRunGain();
        }
        noWordsAreCutAtAnySize(appearance, "remarks-" + appearance);
        String first = appearance.language() == Language.ENGLISH ? "takt too slow" : "理想节拍偏慢";
        assertThat(robot.lookup("#oee-notes").queryLabeled().getText()).startsWith(first);
        assertThat(robot.lookup("#kpi-strip").queryAs(Region.class).minWidth(-1))
                .as("the strip in the smallest window")
                .isLessThanOrEqualTo(SIZES.get(0).width() - 20);
    }

    /** Two stations that have worked for two hours, as they go on. */
    @ParameterizedTest
    @MethodSource("appearancesOfTheForecast")
    void noWordsAreCutInAForecast(Appearance appearance) throws Exception {
        line.stand(new StandingLine(Scenarios.find("teaching/two-stations").line())
                .runFor(Duration.ofHours(2))
                .standing());
        await().until(() -> {
            resize(SIZES.get(1));
            return !robot.lookup("#plan-forecast").queryLabeled().getText().isEmpty();
        });
        noWordsAreCutAtAnySize(appearance, "told-" + appearance);
    }

    private static RunSnapshot.Setting setting(String path, ParameterKind<?> kind, String value) {
        return new RunSnapshot.Setting(new Parameter(path, kind), value);
    }

    /** Names of stations are long, and the picture must still be seen beside them. */
    @ParameterizedTest
    @MethodSource("appearancesOfTheTrainer")
    void noWordsAreCutBesideTheParameters(Appearance appearance) throws Exception {
        String cycle = "areas.welding.elements.framing.cycle.mean";
        frames = () -> BusyLine.frames()
                .changed(cycle, "120 s")
                .answeredWith(
                        "command-1",
                        setting("areas.welding.elements.underbody.cycle.mean", ParameterKind.TIME, "98 s"),
                        setting("areas.welding.elements.b1.capacity", ParameterKind.COUNT, "12"),
                        setting(cycle, ParameterKind.TIME, "120 s"),
                        setting(
                                "areas.welding.elements.framing.stops.robot.timeToStop.mean",
                                ParameterKind.TIME,
                                "9 h"),
                        setting(
                                "areas.welding.elements.framing.stops.robot.duration.mean",
                                ParameterKind.TIME,
                                "6 min"));
        robot.interact(() -> view.openProperty().set(appearance.screen()));
        resize(SIZES.get(1));
        press("#trainer-parameters-open");
        resize(SIZES.get(1));
        robot.interact(() -> robot.lookup("#trainer-parameter-list")
                .queryListView()
                .getSelectionModel()
                .select(2));
        noWordsAreCutAtAnySize(appearance, "parameters-" + appearance);
    }

    /** The form is filled with the scenario of the running line, which is read beside the screen. */
    private void awaitTheScenario() {
        await().until(() -> {
            resize(SIZES.get(1));
            return !robot.lookup("#whatif-run").queryButton().isDisabled();
        });
    }

    /** The result that comes with the program, which is read beside the screen; it says that the running line was changed. */
    private void awaitTheLongRunGain() {
        await().until(() -> {
            resize(SIZES.get(1));
            return !robot.lookup("#gain-unchanged").queryLabeled().getText().isEmpty();
        });
    }

    private void press(String id) {
        robot.lookup(id).tryQueryAs(ButtonBase.class).ifPresent(button -> robot.interact(button::fire));
    }

    private void resize(Size size) {
        robot.interact(() -> {
            view.resize(size.width(), size.height());
            wall = wall.plusSeconds(1);
            view.show(frames.get().wall(wall).frame());
        });
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    private void assertNothingIsCut(String where) {
        assertThat(robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class))
                .filteredOn(ViewsTest::isSeen)
                .filteredOn(label -> label.getText() != null && !label.getText().isEmpty() && !label.isWrapText())
                .filteredOn(label -> !label.getStyleClass().contains("share")) // says nothing where it has no room
                .hasSizeGreaterThan(20)
                .allSatisfy(label -> assertThat(label.getWidth())
                        .as("%s: %s '%s'", where, label.getId(), label.getText())
                        .isGreaterThanOrEqualTo(label.prefWidth(-1) - 1));
        assertThat(robot.lookup(node -> node instanceof Labeled && isInAPanel(node))
                        .queryAllAs(Labeled.class))
                .filteredOn(ViewsTest::isSeen)
                .filteredOn(label -> label.getText() != null && !label.getText().isEmpty())
                .allSatisfy(label -> assertThat(
                                label.localToScene(label.getLayoutBounds()).getMaxX())
                        .as("%s: %s '%s' leaves its panel", where, label.getId(), label.getText())
                        .isLessThanOrEqualTo(panelOf(label)
                                .localToScene(panelOf(label).getLayoutBounds())
                                .getMaxX()));
        assertThat(robot.lookup(node -> node instanceof Labeled && isInAPanel(node) && !isScrolled(node))
                        .queryAllAs(Labeled.class))
                .filteredOn(ViewsTest::isSeen)
                .filteredOn(label -> label.getText() != null && !label.getText().isEmpty())
                .allSatisfy(label -> assertThat(
                                label.localToScene(label.getLayoutBounds()).getMaxY())
                        .as("%s: %s '%s' is below the window", where, label.getId(), label.getText())
                        .isLessThanOrEqualTo(view.getHeight()));
        assertThat(robot.lookup(".fitted-label").queryAllAs(FittedLabel.class))
                .filteredOn(ViewsTest::isSeen)
                .allSatisfy(label -> assertThat(label.isWhole())
                        .as("%s: %s", where, label.textProperty().get())
                        .isTrue());
    }

    private static boolean isInAPanel(Node node) {
        return !panelOf(node).equals(node);
    }

    /** The panel around a node; the node itself if there is none. */
    private static Node panelOf(Node node) {
        return Stream.<Node>iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .filter(ancestor -> ancestor.getStyleClass().contains("panel"))
                .findFirst()
                .orElse(node);
    }

    /** In a list, or where what is lower than its words lets the user scroll to them. */
    private static boolean isScrolled(Node node) {
        return Stream.<Node>iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .anyMatch(ancestor -> ancestor instanceof VirtualFlow
                        || (ancestor instanceof ScrollPane
                                && !ancestor.getStyleClass().contains("page-scroll")));
    }

    private static boolean isSeen(Node node) {
        for (Node ancestor = node; ancestor != null; ancestor = ancestor.getParent()) {
            if (!ancestor.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
