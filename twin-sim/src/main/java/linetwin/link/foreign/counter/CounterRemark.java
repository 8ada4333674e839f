package linetwin.link.foreign.counter;

import java.util.Locale;
import linetwin.link.foreign.mapping.Counter;

/** A reading that was not plain growth. */
public record CounterRemark(Counter counter, CounterJudgement judgement) {
    /** What the reading was taken for. */
    public ReadingKind kind() {
        return judgement.kind();
    }

    /** Such as {@code processed of 'two' is 101 after 102; taken for late, so that it changes nothing}. */
    public String of(String element) {
        return counter.name().toLowerCase(Locale.ROOT) + " of '" + element + "' " + judgement;
    }
}
