package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import linetwin.model.telemetry.Address;
import linetwin.model.twin.PlantView;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.FakePlants;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.PlantChoice;
import linetwin.ui.source.PlantFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class PlantsBoardTest {
    private final FakePlants plants = new FakePlants();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private final List<PlantFrame> frames = new ArrayList<>();
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        add("north", true, BusyLine.frames());
        add("south", true, new Frames(DescribedLine.carPlant()));
        add("west", false, new Frames(DescribedLine.carPlant()).disconnected());
        plants.set(frames);
        view = ShownView.filling(
                () -> new MainView(new FakeLine(), texts, LineChoices.of(plants), new ChosenFiles(Path.of("none"))));
    }

    private void add(String site, boolean isLive, Frames line) {
        frames.add(new PlantFrame(new PlantView(Address.ofPlant("works", site), "line-" + site, isLive), line.frame()));
    }

    private PlantChoice choice(boolean hasMore) {
        List<PlantView> known = frames.stream().map(PlantFrame::plant).toList();
        return new PlantChoice(known, hasMore, known.get(0).plant(), Optional.empty());
    }

    private void open(boolean hasMore) {
        showAfter(0, hasMore);
        robot.interact(() -> robot.lookup("#plants")
                .queryAs(MenuButton.class)
                .getItems()
                .get(0)
                .fire());
        showAfter(2, hasMore);
    }

    private void showAfter(int seconds, boolean hasMore) {
        robot.interact(() -> view.show(BusyLine.frames()
                .plants(choice(hasMore))
                .wall(Frames.WALL.plusSeconds(seconds))
                .frame()));
    }

    private List<String> conditions(String plant) {
        return robot.lookup("#plant-works-" + plant + " .plant-condition").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private String words(String of) {
        return robot.lookup(of).queryAs(Labeled.class).getText();
    }

    @Test
    void eachPlantSaysHowItIs() throws Exception {
        open(false);
        assertThat(plants.isLookedAt()).isTrue();
        assertThat(conditions("north"))
                .containsExactly("Framing: Robot communication timeout, 3:07", "Trim 3: operator's call, 3:07");
        assertThat(conditions("south")).containsExactly("All stations run", "");
        assertThat(conditions("west").get(0)).startsWith("No connection since");
        for (Language language : Language.values()) {
            robot.interact(() -> texts.speak(language));
            WaitForAsyncUtils.asyncFx(() ->
                            Screenshot.write(view, "plants-" + language.locale().getLanguage()))
                    .get();
        }
    }

    @Test
    void aClickGoesOverToThePlantAndEndsTheOverview() {
        open(false);
        robot.interact(robot.lookup("#plant-works-south").queryButton()::fire);
        assertThat(plants.chosen()).containsExactly(Address.ofPlant("works", "south"));
        assertThat(robot.lookup("#plants-board").tryQuery()).isEmpty();
        assertThat(plants.isLookedAt()).isFalse();
    }

    @Test
    void moreThanCanBeFollowedIsSaid() {
        open(true);
        assertThat(words("#plants-note")).startsWith("The broker carries more plants than can be followed");
        assertThat(words("#plants")).isEqualTo("more than 3 plants");
    }

    @Test
    void whatTheTilesSayIsWhatTheStripWouldSay() {
        open(false);
        assertThat(robot.lookup("#plant-works-north .plant-value").queryAllAs(Labeled.class))
                .first()
                .satisfies(value -> assertThat(value.getText()).startsWith(words("#throughput-value") + " / "));
        assertThat(robot.lookup("#plant-works-north").queryAs(Button.class).getAccessibleText())
                .startsWith("line-north, Framing");
    }
}
