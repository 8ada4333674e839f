package linetwin.ui.trainer;

import linetwin.ui.source.Answer;
import linetwin.ui.text.Texts;

/** What became of a command, in words. */
final class AnswerWords {
    private AnswerWords() {}

    static String of(Answer answer, Texts texts) {
        return switch (answer.kind()) {
            case NONE -> "";
            case WAITING -> texts.now("trainer.waiting");
            case MISSING -> texts.now("trainer.missing");
            case ACCEPTED -> texts.now("trainer.accepted");
            case REFUSED -> texts.now("trainer.refused", answer.error());
        };
    }
}
