package linetwin.ui.find;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.ui.source.Hindsight;
import linetwin.ui.source.Standings;
import linetwin.ui.state.StateLook;
import linetwin.ui.state.StopWords;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/**
 * A stop of a station in the last day of the line's time.
 *
 * @param end when it was over; now if it lasts
 */
public record PastStop(ElementDescription element, StationState state, String reason, Instant begin, Instant end) {
    /** The newest are kept. */
    private static final int MOST = 5_000;

    /** All that are remembered, the newest first; takes a while, and may be asked by any thread. */
    public static List<PastStop> of(LineDescription line, Standings memory) {
        List<PastStop> stops = new ArrayList<>();
        line.elements().stream()
                .filter(element -> element.kind().works())
                .forEach(element -> memory.hindsight(element.id()).ifPresent(known -> add(stops, element, known)));
        return stops.stream()
                .sorted(Comparator.comparing(PastStop::begin).reversed())
                .limit(MOST)
                .toList();
    }

    private static void add(List<PastStop> stops, ElementDescription element, Hindsight known) {
        List<StateChanged> changes = known.changes();
        for (int i = 0; i < changes.size(); i++) {
            StateChanged change = changes.get(i);
            if (isStop(change.to())) {
                Instant end = i + 1 < changes.size() ? changes.get(i + 1).at() : known.now();
                stops.add(new PastStop(element, change.to(), change.cause().reason(), change.at(), end));
            }
        }
    }

    private static boolean isStop(StationState state) {
        return switch (state) {
            case FAILED, MINOR_STOP, ANDON -> true;
            case WORKING, STARVED, BLOCKED, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED -> false;
        };
    }

    /** As it is found. */
    public Hit hit(Texts texts, Consumer<PastStop> goTo) {
        String what = texts.now(StateLook.of(state).textKey());
        String why = reason.isEmpty() ? "" : StopWords.of(Optional.of(element), reason, texts);
        return Hit.of(
                Hit.Kind.STOP,
                texts.now("find.stop", texts.now(element.title()), why.isEmpty() ? what : why),
                texts.now(
                        "find.stopDetail",
                        Numbers.dateTime(begin),
                        Numbers.time(end),
                        Numbers.duration(Duration.between(begin, end)),
                        what),
                Stream.of(element.id(), element.title().zh(), element.title().en(), reason),
                () -> goTo.accept(this));
    }
}
