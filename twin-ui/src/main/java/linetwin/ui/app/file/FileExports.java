package linetwin.ui.app.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.image.Image;
import linetwin.file.WholeFile;
import linetwin.ui.control.Exports;
import linetwin.ui.control.FileReason;
import linetwin.ui.control.NoticeBar;
import linetwin.ui.control.PngImage;
import linetwin.ui.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the user wants to keep into the files that he names, and tells him how that ended. */
public final class FileExports implements Exports {
    private static final Logger LOG = LoggerFactory.getLogger(FileExports.class);

    private final FileRequests files;
    private final Texts texts;
    private final NoticeBar notice;

    public FileExports(FileRequests files, Texts texts, NoticeBar notice) {
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
                notice.trouble(texts.now("export.failed", file, FileReason.of(e, texts)));
            }
        });
    }
}
