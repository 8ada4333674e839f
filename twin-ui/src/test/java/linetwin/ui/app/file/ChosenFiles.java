package linetwin.ui.app.file;

import java.nio.file.Path;
import java.util.Optional;

/** A user who always chooses the same file, or none. */
public final class ChosenFiles implements FileRequests {
    private final Optional<Path> file;

    public ChosenFiles() {
        this.file = Optional.empty();
    }

    public ChosenFiles(Path file) {
        this.file = Optional.of(file);
    }

    @Override
    public Optional<Path> askToOpen(String titleKey, String... extensions) {
        return file;
    }

    @Override
    public Optional<Path> askToSave(String titleKey, String name) {
        return file;
    }
}
