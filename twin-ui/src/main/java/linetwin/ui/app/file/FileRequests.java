package linetwin.ui.app.file;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; the answer is empty if he thinks better of it. */
public interface FileRequests {
    /**
     * A file to read.
     *
     * @param titleKey key of the words that say what for
     * @param extensions such as {@code json}
     */
    Optional<Path> askToOpen(String titleKey, String... extensions);

    /**
     * A file to write.
     *
     * @param titleKey key of the words that say what for
     * @param name that is proposed
     */
    Optional<Path> askToSave(String titleKey, String name);
}
