package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class WhatIfScreenTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private Instant wall = Frames.WALL;
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() -> new MainView(new FakeLine(), texts, LineChoices.none(), new ChosenFiles()));
        robot.interact(() -> view.openProperty().set(Screen.WHAT_IF));
    }

    private void frame() {
        robot.interact(() -> {
            wall = wall.plusSeconds(1);
            view.show(BusyLine.frames().wall(wall).frame());
            view.applyCss();
            view.layout();
        });
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return robot.lookup(id).queryAs(type);
    }

    private void awaitThat(Predicate<FxRobot> reached) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            frame();
            return reached.test(robot);
        });
    }

    @Test
    void anEngineerChangesAParameterPressesRunAndReadsTheAnswerWithItsInterval() throws Exception {
        awaitThat(now -> !find("#whatif-scenario", ComboBox.class).getItems().isEmpty());
        robot.interact(() -> choose("teaching/two-stations"));
        String capacity = "#whatif-value-areas-shop-elements-between-capacity";
        awaitThat(now -> now.lookup(capacity).tryQueryAs(TextField.class).stream()
                .anyMatch(field -> field.getText().equals("3")));
        robot.interact(() -> find(capacity, TextField.class).setText("many"));
        awaitThat(now -> words("#whatif-status").startsWith("A value is refused"));
        assertThat(find("#whatif-run", ButtonBase.class).isDisabled()).isTrue();
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "what-if-refused-en"))
                .get();
        robot.interact(() -> {
            find(capacity, TextField.class).setText("20");
            find("#whatif-replications", TextField.class).setText("5");
            find("#whatif-measured", TextField.class).setText("20");
        });
        awaitThat(now -> !find("#whatif-run", ButtonBase.class).isDisabled());
        robot.interact(() -> find("#whatif-run", ButtonBase.class).fire());
        awaitThat(now -> words("#whatif-terms").startsWith("5 replications"));
        assertThat(words("#whatif-verdict")).matches("A is better: E1 good vehicles per planned hour \\+\\d.* ± \\d.*");
        assertThat(words("#whatif-good-per-planned-hour-difference")).matches("\\+[0-9.]+ ± [0-9.]+");
        assertThat(words("#whatif-terms")).contains("seed 1", "after a warm-up of 4 h");
        photograph();
    }

    @SuppressWarnings("unchecked") // a look-up by id does not know what the choice is of
    private void choose(String scenario) {
        ((ComboBox<String>) find("#whatif-scenario", ComboBox.class)).setValue(scenario);
    }

    private String words(String id) {
        return find(id, Labeled.class).getText();
    }

    private void photograph() throws Exception {
        robot.interact(() -> find("#whatif-duplicate", ButtonBase.class).fire());
        for (Language language : Language.values()) {
            robot.interact(() -> texts.speak(language));
            frame();
            WaitForAsyncUtils.asyncFx(() -> Screenshot.write(
                            view, "what-if-answer-" + language.locale().getLanguage()))
                    .get();
        }
        robot.interact(() -> view.themeProperty().set(Theme.DARK));
        frame();
        WaitForAsyncUtils.asyncFx(() -> Screenshot.write(view, "what-if-answer-en-dark"))
                .get();
    }
}
