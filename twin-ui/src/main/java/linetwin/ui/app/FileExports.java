package linetwin.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import linetwin.ui.analysis.Exports;
import linetwin.ui.control.PngImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the user wants to keep into the files that he names. */
final class FileExports implements Exports {
    private static final Logger LOG = LoggerFactory.getLogger(FileExports.class);

    private final FileRequests files;

    FileExports(FileRequests files) {
        this.files = files;
    }

    /** Writes one file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    @Override
    public void text(String proposedName, String content) {
        write(proposedName, file -> Files.writeString(file, content));
    }

    @Override
    public void picture(String proposedName, Image picture) {
        write(proposedName, file -> Files.write(file, PngImage.bytesOf(picture)));
    }

    private void write(String proposedName, Writing writing) {
        files.askToSave("analysis.save", proposedName).ifPresent(file -> {
            try {
                writing.to(file);
            } catch (IOException e) {
                LOG.warn("{} can't be written: {}", file, e.toString());
            }
        });
    }
}
