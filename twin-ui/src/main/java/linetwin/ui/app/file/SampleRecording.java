package linetwin.ui.app.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/** The recording that comes with the program: two hours of a morning on the digital line, with eight breakdowns. */
public final class SampleRecording {
    public static final String NAME = "liangjiang-digital-morning.jsonl.zst";
    private static final String RESOURCE = "/scenarios/recordings/" + NAME;

    private final Optional<Path> folder;

    /** @param folder where it is kept, since recordings are files; empty for one that lasts as long as the system keeps it */
    public SampleRecording(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * Its file, written anew.
     *
     * @throws UncheckedIOException if it can't be written
     */
    public Path file() {
        try (InputStream in = Objects.requireNonNull(SampleRecording.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Path place = folder.isPresent()
                    ? Files.createDirectories(folder.get().resolve("samples"))
                    : Files.createTempDirectory("linetwin");
            Path file = place.resolve(NAME);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
