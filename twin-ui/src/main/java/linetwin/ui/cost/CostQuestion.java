package linetwin.ui.cost;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.forecast.Horizon;
import linetwin.sim.learn.counterfactual.ActualStop;
import linetwin.sim.learn.counterfactual.StopSearch;
import linetwin.sim.scenario.Scenario;
import linetwin.ui.source.Hindsight;

/**
 * What is needed to tell what a stop cost.
 *
 * @param present where the line stood before the stop
 * @param until when vehicles are counted: now, or at the end of the shift of the stop if that is over
 * @param isShiftOver whether it is
 * @param isChangedSince whether values were set on the line after the present
 */
record CostQuestion(
        Scenario scenario,
        ActualStop stop,
        LinePresent present,
        Instant until,
        boolean isShiftOver,
        boolean isChangedSince) {
    /** A present that is older was not followed by hearing: the line may be somewhere else. */
    static final Duration OLDEST = Duration.ofMinutes(15);

    /** Of shorter ones nobody asks while there are others. */
    private static final Duration WORTH_ASKING = Duration.ofMinutes(1);

    /** The stop of a station at a time, or its latest of a minute or more, or of any length; empty if it was not heard. */
    static Optional<ActualStop> findStop(Hindsight past, String station, Optional<Instant> time) {
        StopSearch search = new StopSearch(station);
        search.describe(past.line());
        past.changes().forEach(search::change);
        search.reach(past.now());
        return time.map(search::findAt).orElseGet(() -> latest(search.stops()));
    }

    private static Optional<ActualStop> latest(List<ActualStop> stops) {
        List<ActualStop> worthAsking = stops.stream()
                .filter(stop -> stop.length().compareTo(WORTH_ASKING) >= 0)
                .toList();
        return (worthAsking.isEmpty() ? stops : worthAsking).stream().max(Comparator.comparing(ActualStop::begin));
    }

    /** Where the line stood before a time; empty if it was not heard then. */
    static Optional<LinePresent> findPresent(Hindsight past, Instant time) {
        return past.presents().stream()
                .filter(present -> present.at().isBefore(time))
                .max(Comparator.comparing(LinePresent::at))
                .filter(present -> Duration.between(present.at(), time).compareTo(OLDEST) <= 0);
    }

    static CostQuestion of(Scenario scenario, ActualStop stop, LinePresent present, Hindsight past) {
        LineDescription described = present.line();
        Line line = scenario.line();
        Instant shiftEnd = Horizon.hasShifts(line, described)
                ? Horizon.of(line, described, stop.begin()).end()
                : Instant.MAX;
        boolean isShiftOver = shiftEnd.isBefore(past.now());
        return new CostQuestion(
                scenario,
                stop,
                present,
                isShiftOver ? shiftEnd : past.now(),
                isShiftOver,
                !past.line().changes().equals(described.changes()));
    }

    /** From the present to the begin of the stop, which is drawn. */
    Duration lead() {
        return Duration.between(present.at(), stop.begin());
    }
}
