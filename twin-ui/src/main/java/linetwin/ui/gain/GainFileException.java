package linetwin.ui.gain;

import java.io.IOException;
import linetwin.model.value.Text;

/** A file holds no result of a gain; its message says why, in both languages. */
final class GainFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final String zh;

    GainFileException(Text words) {
        super(words.en());
        zh = words.zh();
    }

    GainFileException(Text words, IOException cause) {
        super(words.en(), cause);
        zh = words.zh();
    }

    Text words() {
        return new Text(zh, String.valueOf(getMessage()));
    }

    /** Why a file could not be read, whatever failed. */
    static Text wordsOf(Exception failure) {
        return failure instanceof GainFileException told ? told.words() : Text.of(String.valueOf(failure.getMessage()));
    }
}
