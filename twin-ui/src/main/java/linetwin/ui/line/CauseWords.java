package linetwin.ui.line;

import linetwin.ui.line.ElementFacts.CauseText;
import linetwin.ui.text.Texts;

/** A cause as words in the language of the screen. */
final class CauseWords {
    private CauseWords() {}

    static String of(CauseText cause, Texts texts) {
        String reason = cause.stop() == null ? reasonOf(cause.reason(), texts) : texts.now(cause.stop());
        String where = cause.place() == null ? reason : texts.now("cause.at", reason, texts.now(cause.place()));
        return cause.robot() == null ? where : where + " · " + texts.now(cause.robot());
    }

    /** A publisher may have reasons of its own, which are shown as they are. */
    private static String reasonOf(String reason, Texts texts) {
        String key = "cause." + reason;
        return texts.has(key) ? texts.now(key) : reason;
    }
}
