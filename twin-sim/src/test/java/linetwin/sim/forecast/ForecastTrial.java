package linetwin.sim.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineOutput;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;

/**
 * Foretells a line at random moments of its run, known from its telemetry alone, and waits for what happens.
 *
 * @param ahead how far is foretold, unless the shift ends before
 */
public record ForecastTrial(Forecaster forecaster, Duration ahead) {
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    /** The outcomes of so many forecasts of a run, after a warm-up; none overlaps another one. */
    public List<Score.Outcome> outcomes(RunSeed truth, Duration warmUp, int moments) {
        Line line = forecaster.line();
        LineRun run = LineRun.start(line, truth);
        WatchedLine watch = watch(run);
        RandomStream chance = truth.stream("trial", "moments");
        runOn(run, warmUp);
        List<Score.Outcome> outcomes = new ArrayList<>();
        while (outcomes.size() < moments) {
            runOn(run, Duration.ofSeconds((long) (chance.uniform() * 7_200)));
            foretell(run, watch).ifPresent(outcomes::add);
        }
        return outcomes;
    }

    /** Listens to a run from now on. */
    static WatchedLine watch(LineRun run) {
        WatchedLine watch = new WatchedLine();
        Header header = new Header(run.runId(), Address.ofPlant("linetwin", "test"), 1, run.simTime(), null);
        watch.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(watch, Reporting.forRecording());
        return watch;
    }

    private static void runOn(LineRun run, Duration time) {
        run.runUntil(run.now() + time.toNanos() / 1_000);
    }

    private Optional<Score.Outcome> foretell(LineRun run, WatchedLine watch) {
        Instant now = run.simTime();
        LinePresent present = watch.presentAt(now).orElseThrow();
        Horizon shift = Horizon.of(forecaster.line(), present.line(), now);
        Instant end = shift.end().isBefore(now.plus(ahead)) ? shift.end() : now.plus(ahead);
        if (shift.begin().isPresent() || Duration.between(now, end).compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        LineTotals begin = watch.shiftBegin().orElseThrow();
        Forecast forecast = forecaster.forecast(present, begin, new Horizon(Optional.empty(), List.of(end)));
        double naive = naive(watch.lastHour().orElseThrow(), forecast);
        runOn(run, Duration.between(now, end));
        LineOutput made = new LineSpan(begin, LineTotals.read(present.line(), end, run::report)).output();
        return Optional.of(new Score.Outcome(forecast.end().good(), made.good(), naive));
    }

    /** The rate of the last hour goes on for the planned time that is left; just after a rest, the planned rate. */
    private double naive(LineKpis lastHour, Forecast forecast) {
        double planned = forecast.end().planned() - forecast.plannedSoFar();
        double ofPlan = lastHour.output().plannedHours() > 0.25 ? lastHour.doneFraction() : 1;
        return forecast.goodSoFar() + ofPlan * planned;
    }
}
