package linetwin.ui.control;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import linetwin.ui.text.Texts;

/** Why a file could not be written, in the words of the screen. */
public final class FileReason {
    private FileReason() {}

    public static String of(IOException failure, Texts texts) {
        if (failure instanceof AccessDeniedException) {
            return texts.now("export.denied");
        }
        if (failure instanceof NoSuchFileException) {
            return texts.now("export.noFolder");
        }
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
        return of(reason, texts);
    }

    /** The same for a reason in the words of the system. */
    public static String of(String reason, Texts texts) {
        return reason.contains("No space left") || reason.contains("File too large")
                ? texts.now("export.full")
                : reason;
    }
}
