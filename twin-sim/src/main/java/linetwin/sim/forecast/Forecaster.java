package linetwin.sim.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.history.LineMemory;
import linetwin.model.kpi.LineLayout;
import linetwin.model.kpi.LineOutput;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.line.Departure;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.stats.Sample;

/**
 * Foretells a line by letting its scenario go on from its present many times, each time with other random numbers. The same
 * present and seed give the same forecast, on any number of threads.
 *
 * @param replications how many times; so many that the ends of a 95 % interval rest on some of them
 * @param listened of these, how many are looked at for bottlenecks, which takes three times as long
 */
public record Forecaster(Line line, long seed, int replications, int listened, LocalReplicationRunner runner) {
    /** Within two seconds on two cores for a car line. */
    public static final int REPLICATIONS = 200;

    /** Of these, so few that they take little of the time. */
    public static final int LISTENED = 12;

    public Forecaster {
        if (replications < 2 || listened < 0 || listened > replications) {
            throw new IllegalArgumentException(replications + " replications, " + listened
                    + " of them listened to; must be 2 or more, and at most all of them");
        }
    }

    /** One that looks as often as is good for a car line. */
    public static Forecaster of(Line line, long seed, LocalReplicationRunner runner) {
        return new Forecaster(line, seed, REPLICATIONS, LISTENED, runner);
    }

    /** What one replication made by each time, and which stations limited it. */
    private record Future(List<Made> made, List<String> named) {}

    /** Good vehicles by a time, and those planned by then. */
    private record Made(double good, double planned) {
        boolean isAsPlanned() {
            return good >= planned;
        }
    }

    /**
     * Foretells until the shift ends.
     *
     * @param shiftBegin the reading that the present shift began with, as {@link linetwin.model.history.LineHistory} has it
     */
    public Forecast forecast(LinePresent present, LineTotals shiftBegin) {
        return forecast(present, shiftBegin, Horizon.of(line, present.line(), present.at()));
    }

    /** Foretells for some times. */
    public Forecast forecast(LinePresent present, LineTotals countedFrom, Horizon horizon) {
        Departure departure = Departure.of(line, present);
        List<Future> futures = runner.map(replications, number -> future(number, departure, countedFrom, horizon));
        List<Forecast.Point> points = new ArrayList<>();
        for (int i = 0; i < horizon.times().size(); i++) {
            int time = i;
            points.add(point(
                    horizon.times().get(i),
                    futures.stream().map(future -> future.made().get(time)).toList()));
        }
        LineRun now = LineRun.startAt(departure, new RunSeed(seed, 0));
        boolean isToCome = horizon.begin().isPresent();
        LineOutput soFar = new LineSpan(countedFrom, totals(now, present)).output();
        return new Forecast(
                line.name(),
                present.at(),
                horizon.begin().orElse(countedFrom.at()),
                isToCome ? 0 : soFar.observed(soFar.good()).value(),
                isToCome ? 0 : planned(present, soFar),
                points,
                bottlenecks(futures),
                listened,
                seed,
                present.isHeardFromBegin());
    }

    private Future future(int number, Departure departure, LineTotals countedFrom, Horizon horizon) {
        LinePresent present = departure.present();
        LineRun run = LineRun.startAt(departure, new RunSeed(seed, number));
        LineMemory memory = null;
        if (number < listened) {
            memory = LineMemory.keepingAll(present.line());
            run.publishTo(memory, Reporting.forRecording());
        }
        LineTotals from = countedFrom;
        if (horizon.begin().isPresent()) {
            runUntil(run, horizon.begin().get());
            from = totals(run, present);
        }
        List<Made> made = new ArrayList<>();
        for (Instant time : horizon.times()) {
            runUntil(run, time);
            LineOutput output = new LineSpan(from, totals(run, present)).output();
            made.add(new Made(output.observed(output.good()).value(), planned(present, output)));
        }
        return new Future(made, memory == null ? List.of() : named(run, memory, present, horizon));
    }

    private static void runUntil(LineRun run, Instant time) {
        run.runUntil(run.now() + Duration.between(run.simTime(), time).toNanos() / 1_000);
    }

    /** Of the elements alone that done and planned vehicles are counted at. */
    private static LineTotals totals(LineRun run, LinePresent present) {
        LineLayout layout = new LineLayout(present.line());
        List<String> counted = Stream.concat(layout.ofKind(Kind.SINK), layout.findLastStation().stream())
                .map(ElementDescription::id)
                .toList();
        return LineTotals.read(present.line(), run.simTime(), sink -> run.report(sink, counted));
    }

    /** As the KPI of that name has it. */
    private static double planned(LinePresent present, LineOutput output) {
        return present.line().jobsPerHour() * output.plannedHours();
    }

    private static List<String> named(LineRun run, LineMemory memory, LinePresent present, Horizon horizon) {
        run.flush();
        run.report(memory);
        return Bottleneck.between(memory, present.at(), horizon.end()).named();
    }

    private static Forecast.Point point(Instant at, List<Made> made) {
        Sample good = new Sample(made.stream().map(Made::good).toList());
        long reached = made.stream().filter(Made::isAsPlanned).count();
        double planned = made.stream().mapToDouble(Made::planned).average().orElseThrow();
        return new Forecast.Point(at, good, planned, (double) reached / made.size());
    }

    private List<Forecast.Likely> bottlenecks(List<Future> futures) {
        Map<String, Integer> counts = new TreeMap<>();
        futures.forEach(future -> future.named().forEach(element -> counts.merge(element, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(count -> new Forecast.Likely(count.getKey(), (double) count.getValue() / listened))
                .sorted(Comparator.comparingDouble(Forecast.Likely::fraction).reversed())
                .toList();
    }
}
