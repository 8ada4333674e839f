package linetwin.file;

import java.io.IOException;

/**
 * A file can't be used. Its message is the rest of a sentence that begins with the name of the file, without a full stop, such as
 * {@code is a directory}.
 */
public final class UnfitFileException extends IOException {
    private static final long serialVersionUID = 1;

    UnfitFileException(String rule) {
        super(rule);
    }

    UnfitFileException(String rule, IOException cause) {
        super(rule, cause);
    }

    /** The rest of the sentence. */
    public String rule() {
        return String.valueOf(getMessage());
    }
}
