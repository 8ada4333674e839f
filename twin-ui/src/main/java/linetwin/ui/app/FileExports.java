package linetwin.ui.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import javafx.scene.image.Image;
import linetwin.file.WholeFile;
import linetwin.ui.control.Exports;
import linetwin.ui.control.NoticeBar;
import linetwin.ui.control.PngImage;
import linetwin.ui.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the user wants to keep into the files that he names, and tells him how that ended. */
final class FileExports implements Exports {
    private static final Logger LOG = LoggerFactory.getLogger(FileExports.class);

    private final FileRequests files;
    private final Texts texts;
    private final NoticeBar notice;

    FileExports(FileRequests files, Texts texts, NoticeBar notice) {
        this.files = files;
        this.texts = texts;
        this.notice = notice;
    }

    @Override
    public void text(String proposedName, String content) {
        write(proposedName, () -> content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void picture(String proposedName, Image picture) {
        write(proposedName, () -> PngImage.bytesOf(picture));
    }

    /** What is written. */
    private interface Content {
        byte[] bytes() throws IOException;
    }

    private void write(String proposedName, Content content) {
        files.askToSave("export.save", proposedName).ifPresent(file -> {
            try {
                WholeFile.write(file, content.bytes()); // what was there before stays if this fails
                notice.done(texts.now("export.done", file));
            } catch (IOException e) {
                LOG.warn("{} can't be written: {}", file, e.toString());
                notice.trouble(texts.now("export.failed", file, reasonOf(e)));
            }
        });
    }

    private String reasonOf(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return texts.now("export.denied");
        }
        if (failure instanceof NoSuchFileException) {
            return texts.now("export.noFolder");
        }
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
        return reason.contains("No space left") ? texts.now("export.full") : reason;
    }
}
