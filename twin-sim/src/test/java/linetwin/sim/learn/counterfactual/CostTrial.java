package linetwin.sim.learn.counterfactual;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.line.WorkPlace;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.learn.counterfactual.CostStudy.Course;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;

/** Stops of a line whose truth is known: the same run in which they are ended as they begin. */
public final class CostTrial {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration AFTER = Duration.ofHours(6);

    private CostTrial() {}

    /** What a stop was said to cost, and what it did cost. */
    public record Outcome(ActualStop stop, Cost cost, double truth) {
        /** Counts are whole, and so is the edge of the interval. */
        public boolean isInside() {
            return Math.floor(cost.ofOneDay().lower()) <= truth
                    && truth <= Math.ceil(cost.ofOneDay().upper());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s at %s for %d s: %.2f ± %.2f, one day %.1f to %.1f, truth %.0f%s",
                    stop.station(),
                    stop.begin(),
                    stop.length().toSeconds(),
                    cost.mean().mean(),
                    cost.mean().halfWidth(),
                    cost.ofOneDay().lower(),
                    cost.ofOneDay().upper(),
                    truth,
                    isInside() ? "" : " OUTSIDE");
        }
    }

    /** Some stops of more than three minutes of the first day, chosen by chance. */
    public static List<Outcome> of(Scenario scenario, long seed, int most, int replications) {
        List<ActualStop> stops = new ArrayList<>();
        for (WorkPlace place : scenario.line().workPlaces().toList()) {
            StopSearch search = new StopSearch(place.id());
            hear(scenario, seed, search);
            search.stops().stream()
                    .filter(stop -> stop.isEnded() && stop.length().toSeconds() > 180)
                    .filter(stop ->
                            stop.begin().isAfter(scenario.line().plan().start().plusSeconds(7_200)))
                    .forEach(stops::add);
        }
        Collections.shuffle(stops, new Random(seed));
        return stops.stream()
                .limit(most)
                .map(stop -> outcome(scenario, seed, stop, replications))
                .toList();
    }

    private static Outcome outcome(Scenario scenario, long seed, ActualStop stop, int replications) {
        PresentBefore before = new PresentBefore(stop.begin());
        hear(scenario, seed, before);
        Instant until = stop.begin().plus(AFTER);
        Cost cost = new CostStudy(before.find().orElseThrow(), until, 1, replications, new LocalReplicationRunner(2))
                .cost(new Course(scenario.line(), List.of(stop)), new Course(scenario.line(), List.of()), () -> {});
        return new Outcome(
                stop, cost, good(scenario, seed, stop, until, true) - good(scenario, seed, stop, until, false));
    }

    private static double good(Scenario scenario, long seed, ActualStop stop, Instant until, boolean isWithout) {
        LineRun run = LineRun.start(scenario.line(), new RunSeed(seed, 0));
        LineTotals begin = totals(run);
        runUntil(run, stop.begin());
        if (isWithout) {
            run.interventions().clearFault(stop.station());
        }
        runUntil(run, until);
        return (double) new LineSpan(begin, totals(run)).output().good();
    }

    private static LineTotals totals(LineRun run) {
        return LineTotals.read(run.description(null), run.simTime(), run::report);
    }

    private static void hear(Scenario scenario, long seed, TelemetrySink sink) {
        LineRun run = LineRun.start(scenario.line(), new RunSeed(seed, 0));
        Header header = new Header(run.runId(), Address.ofPlant("plant", "site"), 1, run.simTime(), null);
        sink.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(sink, Reporting.forRecording());
        run.runUntil(DAY.toNanos() / 1_000);
        run.flush();
    }

    private static void runUntil(LineRun run, Instant time) {
        run.runUntil(run.now() + Duration.between(run.simTime(), time).toNanos() / 1_000);
    }
}
