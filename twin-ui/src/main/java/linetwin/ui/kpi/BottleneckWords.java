package linetwin.ui.kpi;

import java.util.Optional;
import linetwin.model.value.Durations;
import linetwin.ui.kpi.KpiStripFigures.BottleneckFigures;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** What the window says of the bottleneck, in the language of the moment. */
final class BottleneckWords {
    private final Texts texts;

    BottleneckWords(Texts texts) {
        this.texts = texts;
    }

    /** The heading, with the time that was looked at. */
    String title(Optional<BottleneckFigures> bottleneck) {
        return bottleneck
                .map(found -> texts.now("kpi.bottleneckOf", texts.now(Durations.about(found.period()))))
                .orElseGet(() -> texts.now("kpi.bottleneck"));
    }

    /** The station, or how many are named with it; that none is clear; or that the line rests. */
    String name(Optional<BottleneckFigures> bottleneck) {
        return bottleneck
                .map(found ->
                        found.rest().map(state -> texts.now(state.textKey())).orElseGet(() -> stations(found)))
                .orElse(Numbers.UNKNOWN);
    }

    /** Why, in few words; while the line rests, what limits it when it works. */
    String context(Optional<BottleneckFigures> bottleneck) {
        return bottleneck
                .map(found ->
                        found.rest().isPresent() ? texts.now("kpi.bottleneckAtWork", stations(found)) : why(found))
                .orElseGet(() -> texts.now("kpi.bottleneckUnknown"));
    }

    /** All of it in sentences; empty while nothing is known. */
    String sentence(Optional<BottleneckFigures> bottleneck) {
        return bottleneck
                .map(found -> found.titles().isEmpty()
                        ? texts.now("kpi.bottleneckSource")
                        : String.join(
                                        texts.now("kpi.and"),
                                        found.titles().stream()
                                                .map(title -> texts.now(title))
                                                .toList())
                                + (found.stations().isEmpty() ? texts.now("kpi.bottleneckNoneClear") : "")
                                + found.why()
                                        .map(why -> "\n" + texts.now(why.sentence()))
                                        .orElse(""))
                .orElse("");
    }

    private String stations(BottleneckFigures found) {
        if (found.stations().isEmpty()) {
            return texts.now(found.titles().isEmpty() ? "kpi.bottleneckOutside" : "kpi.bottleneckNone");
        }
        String first = texts.now(found.titles().get(0));
        return found.titles().size() == 1
                ? first
                : texts.now("kpi.bottleneckMore", first, found.titles().size() - 1);
    }

    private String why(BottleneckFigures found) {
        return found.why()
                .map(why -> found.stations().isEmpty()
                        ? texts.now(
                                "kpi.bottleneckMost",
                                texts.now(found.titles().get(0)),
                                Numbers.percent(why.limitFraction()))
                        : texts.now(why.brief()))
                .orElseGet(() -> texts.now("kpi.bottleneckSource"));
    }
}
