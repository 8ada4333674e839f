package linetwin.ui.replay;

import java.util.Locale;
import linetwin.link.recording.RecordingSurvey;
import linetwin.ui.source.playback.RecordingFacts;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** Something to be said of a recording. */
public enum Fact {
    FILE,
    SCENARIO,
    SPAN,
    RECORDED,
    MESSAGES,
    DAMAGE;

    /** The key of its name. */
    public String textKey() {
        return "fact." + name();
    }

    String id(String part) {
        return "replay-" + part + "-" + name().toLowerCase(Locale.ROOT);
    }

    String value(RecordingFacts facts, RecordingSurvey survey, Texts texts) {
        return switch (this) {
            case FILE -> facts.file().toString();
            case SCENARIO -> survey.line().map(line -> line.scenario()).orElse(Numbers.UNKNOWN);
            case SPAN -> Numbers.dateTime(facts.begin()) + " – " + Numbers.dateTime(facts.end());
            case RECORDED ->
                facts.recordedAt() == null ? texts.now("replay.noClock") : Numbers.dateTime(facts.recordedAt());
            case MESSAGES -> texts.now("replay.counts", survey.messages(), survey.events());
            case DAMAGE ->
                survey.rejected() == 0
                        ? texts.now("replay.whole")
                        : texts.now("replay.unreadable", survey.rejected(), survey.firstRejected());
        };
    }
}
