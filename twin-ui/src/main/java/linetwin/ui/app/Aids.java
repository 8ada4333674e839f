package linetwin.ui.app;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import linetwin.ui.app.file.FileRequests;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.NoticeBar;
import linetwin.ui.help.HelpPane;
import linetwin.ui.record.RecordButton;
import linetwin.ui.record.RecordViewModel;
import linetwin.ui.record.RecordViewModel.Outcome;
import linetwin.ui.record.RecordWords;
import linetwin.ui.run.RunViewModel;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** What is at hand on every screen: the recording of the line, the search and the help. */
final class Aids {
    private final RecordViewModel recording;
    private final Node recordButton;
    private final NoticeBar notice;
    private final Texts texts;
    private final Overlay overlay;
    private final HelpPane help;
    private @Nullable Finder finder;
    private @Nullable LineFrame newest;

    /** @param notice tells how a recording ended */
    Aids(LineChoice choice, RunViewModel run, FileRequests files, NoticeBar notice, Texts texts, Overlay overlay) {
        this.overlay = overlay;
        help = new HelpPane(texts, () -> overlay.hide(true));
        this.notice = notice;
        this.texts = texts;
        recording = new RecordViewModel(choice.recorder(), FxWindow.SCREEN, outcome -> {
            if (outcome instanceof Outcome.Ended ended) {
                choice.recordings().remember(ended.progress().file());
            }
            tell(outcome);
        });
        recordButton = new RecordButton(
                recording,
                texts,
                () -> run.factsProperty().get().scenario(),
                name -> files.askToSave("record.choose", name),
                choice.recordings().openProperty());
    }

    private void tell(Outcome outcome) {
        String words = RecordWords.of(outcome, texts);
        if (RecordWords.isTrouble(outcome)) {
            notice.trouble(words);
        } else {
            notice.done(words);
        }
    }

    /** What stands in the band beside the name of the line: how another one is chosen, and this one is recorded. */
    Node beside(Node choice) {
        HBox both = new HBox(10, choice, recordButton);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /** From now on everything is found by this. */
    void letFind(Finder everything) {
        finder = everything;
    }

    private void find() {
        find("");
    }

    /** Opens the search with a word. */
    void find(String word) {
        Finder everything = finder;
        LineFrame present = newest;
        if (everything != null && present != null) {
            everything.look(present);
            everything.search(word);
            overlay.show(everything.pane());
        }
    }

    private void help() {
        overlay.show(help);
    }

    /** What stands in the bar. */
    List<Node> buttons(Node textSize) {
        return List.of(
                Buttons.ofIcon("find", MaterialDesignM.MAGNIFY, texts.of("find.open"), this::find),
                Buttons.ofIcon("help", MaterialDesignH.HELP_CIRCLE_OUTLINE, texts.of("help.show"), this::help),
                textSize);
    }

    Shortcuts addKeysTo(Shortcuts shortcuts) {
        return shortcuts
                .with(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), this::find)
                .with(new KeyCodeCombination(KeyCode.F1), this::help);
    }

    /** Takes in how the line is. */
    void look(LineFrame frame) {
        newest = frame;
        recording.look(frame.wallTime());
    }

    /** Ends what goes on, and waits for it. */
    void close() {
        recording.close();
    }
}
