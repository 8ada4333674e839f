package linetwin.ui.app.file;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The system's dialogs that ask the user for a file; they begin in the folder that was used last. */
public final class FileDialogs implements FileRequests {
    private final Stage owner;
    private final Texts texts;
    private Optional<File> folder = Optional.empty();

    public FileDialogs(Stage owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Path> askToOpen(String titleKey, String... extensions) {
        return remember(chooser(titleKey, extensions).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> askToSave(String titleKey, String name) {
        FileChooser chooser = chooser(titleKey, name.substring(name.lastIndexOf('.') + 1));
        chooser.setInitialFileName(name);
        return remember(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String titleKey, String... extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.now(titleKey));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(
                        "." + String.join(" .", extensions),
                        Stream.of(extensions).map(extension -> "*." + extension).toList()));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remember(@Nullable File chosen) {
        Optional<File> file = Optional.ofNullable(chosen);
        file.map(File::getAbsoluteFile).map(File::getParentFile).ifPresent(parent -> folder = Optional.of(parent));
        return file.map(File::toPath);
    }
}
