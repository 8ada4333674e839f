package linetwin.ui.state;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.value.Durations;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** What a bar of a station's time says when it is pointed at: state, begin, end, how long and by what cause. */
public final class TimeWords {
    private final Texts texts;
    private final LineDescription line;
    private final String station;
    private final Function<StateSegment, Optional<Charge>> roots;

    /** Of a station of a line, of which no other station is known. */
    public TimeWords(Texts texts, LineDescription line, String station) {
        this(texts, line, station, segment -> Optional.empty());
    }

    /**
     * Of a station of a line.
     *
     * @param roots where the waiting of a stretch came from, if that is further away than what the station tells itself
     */
    public TimeWords(
            Texts texts, LineDescription line, String station, Function<StateSegment, Optional<Charge>> roots) {
        this.texts = texts;
        this.line = line;
        this.station = station;
        this.roots = roots;
    }

    /** Of a stretch of time in one state, or of all the time in one; nothing of anything else. */
    public String of(Object subject) {
        if (subject instanceof StateSegment segment) {
            return of(segment);
        }
        return subject instanceof StateUse use ? of(use) : "";
    }

    private String of(StateSegment segment) {
        return state(segment.state())
                + "\n"
                + spanOf(segment)
                + cause(segment.state(), segment.cause())
                + roots.apply(segment).map(this::root).orElse("");
    }

    private String root(Charge charge) {
        Optional<ElementDescription> element = find(charge.element());
        String where = element.map(found -> texts.now(found.title())).orElse(charge.element());
        String what = state(charge.state());
        String why = charge.reason().isEmpty() ? "" : StopWords.of(element, charge.reason(), texts);
        return "\n" + texts.now("tip.root", where, why.isEmpty() ? what : what + " · " + why);
    }

    private String spanOf(StateSegment segment) {
        return texts.now(
                segment.isOver() ? "tip.span" : "tip.lasting",
                time(segment.since(), segment.until()),
                Numbers.time(segment.until()),
                Numbers.duration(Duration.between(segment.since(), segment.until())));
    }

    private String of(StateUse use) {
        double fraction =
                (double) use.time().toMillis() / Math.max(1, use.whole().toMillis());
        String all = texts.now(
                "tip.use",
                state(use.state()),
                texts.now(Durations.about(use.time())),
                texts.now(Durations.about(use.whole())),
                Numbers.percent(fraction));
        String spread = use.longest()
                .map(longest -> "\n" + texts.now("tip.times", use.times(), spanOf(longest)))
                .orElse("");
        return all
                + spread
                + use.mostly().map(cause -> cause(use.state(), cause)).orElse("");
    }

    /** With its day where that is another one. */
    private static String time(Instant time, Instant other) {
        boolean isSameDay = time.truncatedTo(ChronoUnit.DAYS).equals(other.truncatedTo(ChronoUnit.DAYS));
        return isSameDay ? Numbers.time(time) : Numbers.dateTime(time);
    }

    private String state(StationState state) {
        return texts.now(StateLook.of(state).textKey());
    }

    /** What it waits for, or what stopped it; nothing if neither is known. */
    private String cause(StationState state, Cause cause) {
        if (cause.reason().isEmpty()) {
            return "";
        }
        String reason = StopWords.of(find(station), cause.reason(), texts);
        boolean isElsewhere = !cause.element().isEmpty() && !cause.element().equals(station);
        String words = isElsewhere
                ? texts.now(
                        "cause.at",
                        reason,
                        find(cause.element())
                                .map(element -> texts.now(element.title()))
                                .orElse(cause.element()))
                : reason;
        boolean isWaiting = state == StationState.STARVED || state == StationState.BLOCKED;
        return "\n" + texts.now(isWaiting ? "tip.waits" : "tip.cause", words);
    }

    private Optional<ElementDescription> find(String id) {
        return line.elements().stream()
                .filter(element -> element.id().equals(id))
                .findFirst();
    }
}
