package linetwin.ui.app;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import linetwin.ui.app.file.FileRequests;
import linetwin.ui.replay.ReplayViewModel;

/** The ways to open a recording that every screen has: Ctrl+O (⌘O on a Mac), and dropping its file on the window. */
final class RecordingEntrance {
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final ReplayViewModel recordings;
    private final FileRequests files;
    private final Runnable onTried;

    /**
     * An entrance.
     *
     * @param onTried is told before a file is opened, so that what becomes of it can be seen
     */
    RecordingEntrance(ReplayViewModel recordings, FileRequests files, Runnable onTried) {
        this.recordings = recordings;
        this.files = files;
        this.onTried = onTried;
    }

    void installOn(Node view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (OPEN.match(key)) {
                ask();
                key.consume();
            }
        });
        view.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        view.setOnDragDropped(this::drop);
    }

    /** Lets the user choose a file. */
    void ask() {
        files.askToOpen("replay.choose", "jsonl", "jsonl.gz", "jsonl.zst").ifPresent(file -> {
            onTried.run();
            recordings.open(file);
        });
    }

    private void drop(DragEvent drag) {
        List<File> dropped = drag.getDragboard().getFiles();
        if (!dropped.isEmpty()) {
            onTried.run();
            recordings.open(dropped.get(0).toPath());
        }
        drag.setDropCompleted(!dropped.isEmpty());
        drag.consume();
    }
}
