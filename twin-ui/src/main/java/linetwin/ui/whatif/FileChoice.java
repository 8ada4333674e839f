package linetwin.ui.whatif;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; the answer is empty if he thinks better of it. */
public interface FileChoice {
    /** A scenario file to read. */
    Optional<Path> toOpen();

    /**
     * A file to write.
     *
     * @param titleKey key of the words that say what for
     * @param name that is proposed
     */
    Optional<Path> toSave(String titleKey, String name);
}
