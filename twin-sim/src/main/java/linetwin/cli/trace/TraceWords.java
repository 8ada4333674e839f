package linetwin.cli.trace;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.cli.text.Numerals;
import linetwin.model.genealogy.Visit;
import linetwin.model.history.Period;
import linetwin.sim.report.JsonObject;
import linetwin.store.review.ReviewWords;
import org.jspecify.annotations.Nullable;

/** How times and stays are told. */
final class TraceWords {
    private TraceWords() {}

    static String time(@Nullable Instant time) {
        return time == null
                ? ""
                : ReviewWords.dayAndMinute(time) + String.format(Locale.ROOT, ":%02d", time.getEpochSecond() % 60);
    }

    static String minutes(Visit visit) {
        return visit.stay()
                .map(stay -> Numerals.fixed(stay.toMillis() / 60e3, 1))
                .orElse("");
    }

    static String seconds(@Nullable Long micros) {
        return micros == null ? "" : Numerals.fixed(micros / 1e6, 1);
    }

    static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static JsonObject data(Visit visit) {
        return new JsonObject()
                .put("element", visit.element())
                .put("entered", Optional.ofNullable(visit.entered()).map(Instant::toString))
                .put("left", Optional.ofNullable(visit.left()).map(Instant::toString))
                .put("to", Optional.ofNullable(visit.to()))
                .put("cycleSeconds", Optional.ofNullable(visit.cycleMicros()).map(micros -> micros / 1e6))
                .put("verdict", Optional.ofNullable(visit.verdict()).map(Enum::name))
                .put("andonAt", Optional.ofNullable(visit.andonAt()).map(Instant::toString));
    }

    static JsonObject data(Period period) {
        return new JsonObject()
                .put("from", period.from().toString())
                .put("to", period.until().toString());
    }

    static List<String> unheard(List<Period> gaps) {
        return gaps.stream()
                .map(gap ->
                        "Not heard: " + gap.from() + " to " + gap.until() + "; vehicles of that time may be missing.")
                .toList();
    }
}
