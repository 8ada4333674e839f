package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import linetwin.model.genealogy.Passing;
import linetwin.model.history.Period;
import linetwin.model.line.Line;
import linetwin.sim.scenario.Scenarios;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptStop;
import linetwin.store.review.PeriodName;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.app.history.HistoryChoice;
import linetwin.ui.app.history.KeptHistory;
import linetwin.ui.find.Hit;
import linetwin.ui.fixture.RunLine;
import linetwin.ui.source.LineFeed;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A line of two shifts a day that was heard for a day, once: what the screen of its history says, and what is done there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryScreenTest {
    private static final boolean IS_MAC = System.getProperty("os.name", "").contains("Mac");

    @TempDir
    static Path folder = Path.of("");

    private final Line line = Scenarios.find("liangjiang-digital").line();
    private final Instant start = line.plan().start();
    private final RunLine run = new RunLine(line, 3);
    private final LineFeed feed = LineFeed.of(run, command -> {});
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private KeptHistory history;
    private MainView view;
    private Path page = Path.of("");

    @BeforeAll
    void show() throws Exception {
        page = folder.resolve("saved.html");
        history = new KeptHistory(folder, HistoryChoice.USUAL, texts, feed::keepBy);
        view = ShownView.filling(() ->
                new MainView(feed, texts, LineChoices.none(), new ChosenFiles(page), history, history.forecasts()));
        run.listen().runUntil(start.plus(Duration.ofHours(25)));
        robot.interact(() -> view.openProperty().set(Screen.HISTORY));
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return table("#history-shifts").getItems().size() == 3;
        });
    }

    @AfterAll
    void close() {
        robot.interact(view::close);
        history.close();
        feed.close();
    }

    @BeforeEach
    void showAllStopsAndOnePeriod() {
        robot.interact(() -> {
            robot.lookup("#history-filter").queryTextInputControl().clear();
            robot.lookup("#history-compare").<ComboBox<String>>query().setValue("history.compareNone");
        });
    }

    private void look() {
        robot.interact(() -> view.show(feed.latest()));
    }

    private TableView<?> table(String id) {
        return robot.lookup(id).queryTableView();
    }

    private void choosePeriod(PeriodName name) {
        robot.interact(() ->
                robot.lookup("#history-period").<ComboBox<PeriodName>>query().setValue(name));
    }

    private void awaitHeading(String some) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return robot.lookup("#history-heading").<Labeled>query().getText().contains(some);
        });
    }

    @Test
    void theLastShiftIsShownHourByHourAndItsReportIsThere() throws Exception {
        choosePeriod(PeriodName.LAST_SHIFT);
        awaitHeading("2026-01-05 18:00 – 2026-01-06 04:00");
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "history")).get();

        assertThat(table("#history-board").getItems()).hasSize(10);
        assertThat(robot.lookup("#history-heading").<Labeled>query().getText()).contains("All of it was heard");
        await().until(() -> reports().size() == 2);
        assertThat(reports().get(0)).content().contains("Hour by hour", "逐小时看板");
        robot.interact(() -> robot.lookup("#history-save").queryButton().fire());
        assertThat(page).content().contains("Hour by hour", "逐小时看板");
    }

    /** The shift before that began at six ended at sixteen. */
    @Test
    void theRunningShiftSaysWhatItStillNeeds() throws Exception {
        choosePeriod(PeriodName.THIS_SHIFT);
        awaitHeading("2026-01-06 06:00 – 07:00");
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "history-running"))
                .get();

        assertThat(robot.lookup("#history-heading").<Labeled>query().getText())
                .contains("9:00 h left of the shift")
                .containsPattern("the plan needs [\\d.]+ in a planned hour");
    }

    private List<Path> reports() throws IOException {
        if (!Files.exists(folder.resolve("shift-reports"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("shift-reports"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aStopIsFoundByItsWordsAndAcknowledged() {
        choosePeriod(PeriodName.YESTERDAY);
        awaitHeading("2026-01-05 06:00 – 00:00");
        TableView<?> stops = table("#history-stops");
        int all = stops.getItems().size();
        KeptStop wanted = (KeptStop) stops.getItems().get(all / 2);

        robot.interact(() -> robot.lookup("#history-filter")
                .queryTextInputControl()
                .setText(wanted.stop().element()));
        assertThat(stops.getItems()).hasSizeLessThan(all).isNotEmpty();
        robot.interact(() -> stops.getSelectionModel().select(0));
        KeptStop chosen = (KeptStop) stops.getItems().get(0);
        robot.interact(() -> robot.lookup("#history-acknowledge").queryButton().fire());

        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return stops.getItems().stream()
                    .map(KeptStop.class::cast)
                    .anyMatch(kept -> kept.id() == chosen.id() && kept.acknowledged() != null);
        });
    }

    @Test
    void aVehicleOfTheHistoryIsFoundByItsBodyNumberAndItsPassportSaysWhereItWas() {
        Passing passing = passing();
        robot.interact(() ->
                view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, !IS_MAC, false, IS_MAC)));
        robot.interact(() -> robot.lookup("#find-field")
                .queryTextInputControl()
                .setText(passing.vehicle().body()));
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return hits().stream().anyMatch(hit -> hit.kind() == Hit.Kind.PASSPORT);
        });
        robot.interact(() -> hits().stream()
                .filter(hit -> hit.kind() == Hit.Kind.PASSPORT)
                .findFirst()
                .orElseThrow()
                .onChosen()
                .run());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> robot.lookup("#passport-title").tryQuery().isPresent());

        assertThat(robot.lookup("#passport-title").<Labeled>query().getText())
                .isEqualTo(passing.vehicle().identifier());
        assertThat(rows("passport.visits")).anyMatch(row -> row.contains("Framing"));
        assertThat(rows("passport.parts")).isNotEmpty();
        robot.interact(() -> texts.speak(Language.CHINESE));
        assertThat(rows("passport.visits")).anyMatch(row -> row.contains("总拼"));
        robot.interact(() -> {
            texts.speak(Language.ENGLISH);
            robot.lookup("#passport-close").queryButton().fire();
        });
    }

    /** Somebody who was in framing in the second hour. */
    private Passing passing() {
        try (HistoryStore store = HistoryStore.read(folder.resolve("line-history.db"))) {
            Period hour = new Period(start.plus(Duration.ofHours(1)), start.plus(Duration.ofHours(2)));
            return store.ask(store.latest().orElseThrow(), reader -> reader.passings("framing", hour, 1))
                    .get(0);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Hit> hits() {
        return ((ListView<Hit>) robot.lookup("#find-list").queryAs(ListView.class)).getItems();
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> rows(String id) {
        TableView<?> table =
                (TableView<?>) robot.lookup(node -> id.equals(node.getId())).query();
        return (List<List<String>>) (List<?>) table.getItems();
    }

    @Test
    void twoPeriodsAreShownSideBySide() {
        choosePeriod(PeriodName.LAST_SHIFT);
        awaitHeading("2026-01-05 18:00");
        robot.interact(
                () -> robot.lookup("#history-compare").<ComboBox<String>>query().setValue("history.comparePrevious"));

        await().atMost(Duration.ofMinutes(1)).until(() -> {
            look();
            return table("#history-figures").isVisible()
                    && table("#history-figures").getItems().size() > 8;
        });
    }

    @Test
    @Order(Integer.MAX_VALUE) // the day is over then
    void nothingIsKeptAnyMoreWhereItIsSwitchedOff() {
        robot.interact(() -> robot.lookup("#history-keep").<CheckBox>query().setSelected(false));
        run.runUntil(start.plus(Duration.ofHours(30)));

        assertThat(history.choice()).isEqualTo(new HistoryChoice(false, true));
        try (HistoryStore store = HistoryStore.read(folder.resolve("line-history.db"))) {
            assertThat(store.latest().orElseThrow().end()).isEqualTo(start.plus(Duration.ofHours(25)));
        }
    }
}
