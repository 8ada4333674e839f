package linetwin.link.log.form;

import java.util.Optional;

/** A log that can't be used at all; the message says which file, where, what and why. */
public final class LogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param rule the rest of a sentence that begins with the name of the file, without a full stop */
    public LogException(String file, String rule) {
        super(file + ": " + rule + ".");
    }

    /** One with what may help, as a sentence. */
    public LogException(String file, String rule, Optional<String> help) {
        super(file + ": " + rule + "." + help.map(text -> "\n" + text).orElse(""));
    }

    /** @param line from 1 */
    public LogException(String file, long line, String rule, Optional<String> help) {
        this(file + ", line " + line, rule, help);
    }

    /** About logs together. */
    public LogException(String message) {
        super(message);
    }
}
