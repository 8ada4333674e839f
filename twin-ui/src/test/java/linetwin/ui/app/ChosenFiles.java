package linetwin.ui.app;

import java.nio.file.Path;
import java.util.Optional;

/** A user who always chooses the same file, or none. */
final class ChosenFiles implements FileRequests {
    private final Optional<Path> file;

    ChosenFiles() {
        this.file = Optional.empty();
    }

    ChosenFiles(Path file) {
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
