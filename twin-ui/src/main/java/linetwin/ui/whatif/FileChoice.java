package linetwin.ui.whatif;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; the answer is empty if he thinks better of it. */
public interface FileChoice {
    /** A scenario file to read. */
    Optional<Path> toOpen();

    /** A scenario file to write; {@code name} is proposed. */
    Optional<Path> toSave(String name);
}
