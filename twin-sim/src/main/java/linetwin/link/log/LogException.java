package linetwin.link.log;

import java.util.Optional;

/** A log that can't be used at all; the message says which file, where, what and why. */
public final class LogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param rule the rest of a sentence that begins with the name of the file, without a full stop */
    LogException(String file, String rule) {
        super(file + ": " + rule + ".");
    }

    /** One with what may help, as a sentence. */
    LogException(String file, String rule, Optional<String> help) {
        super(file + ": " + rule + "." + help.map(text -> "\n" + text).orElse(""));
    }

    /** @param line from 1 */
    LogException(String file, long line, String rule, Optional<String> help) {
        this(file + ", line " + line, rule, help);
    }

    /** About logs together. */
    LogException(String message) {
        super(message);
    }
}
