package linetwin.ui.app;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import linetwin.ui.app.file.FileRequests;
import linetwin.ui.control.NoticeBar;
import linetwin.ui.record.RecordButton;
import linetwin.ui.record.RecordViewModel;
import linetwin.ui.record.RecordViewModel.Outcome;
import linetwin.ui.record.RecordWords;
import linetwin.ui.run.RunViewModel;
import linetwin.ui.text.Texts;

/** What is at hand on every screen: the recording of the line. */
final class Aids {
    private final RecordViewModel recording;
    private final Node recordButton;
    private final NoticeBar notice;
    private final Texts texts;

    /** @param notice tells how a recording ended */
    Aids(LineChoice choice, RunViewModel run, FileRequests files, NoticeBar notice, Texts texts) {
        this.notice = notice;
        this.texts = texts;
        recording = new RecordViewModel(choice.recorder(), FxWindow.SCREEN, this::tell);
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

    void look(Instant now) {
        recording.look(now);
    }

    /** Ends what goes on, and waits for it. */
    void close() {
        recording.close();
    }
}
