package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import linetwin.ui.app.file.ChosenFiles;
import linetwin.ui.fixture.BusyLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** All that the keyboard reaches has an id, by which tours and tests find it, and a name that a screen reader says. */
class KeyboardAndReaderTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private final FxRobot robot = new FxRobot();
    private MainView view;

    @BeforeEach
    void show() throws Exception {
        view = ShownView.filling(() -> new MainView(new FakeLine(), texts, LineChoices.none(), new ChosenFiles()));
    }

    private void settle() {
        robot.interact(() -> view.show(BusyLine.frames().wall(Frames.WALL).frame()));
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatTheKeyboardReachesHasAnIdAndAName(Screen screen) {
        robot.interact(() -> view.openProperty().set(screen));
        settle();
        assertThatAllAreNamed(screen.id());
    }

    @Test
    void soHasTheChoiceOfABroker() {
        settle();
        robot.interact(
                () -> robot.lookup("#connection").queryAs(ButtonBase.class).fire());
        settle();
        assertThatAllAreNamed("connect-dialog");
    }

    private void assertThatAllAreNamed(String where) {
        List<Node> reached = new ArrayList<>();
        collect(view, reached);
        assertThat(reached).hasSizeGreaterThan(10).allSatisfy(node -> {
            assertThat(node.getId()).as("id of %s in %s", node, where).isNotBlank();
            assertThat(nameOf(node)).as("name of %s in %s", node, where).isNotBlank();
        });
    }

    /** What is inside of a control is its own affair. */
    private static void collect(Node node, List<Node> reached) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable()) {
            reached.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof Control && node.isFocusTraversable())) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, reached));
        }
    }

    private static String nameOf(Node node) {
        String name = node.getAccessibleText();
        if (name == null && node instanceof Labeled labeled) {
            return String.valueOf(labeled.getText());
        }
        return name == null ? "" : name;
    }
}
