package linetwin.sim.learn.validity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.line.Line;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.learn.calibrate.Calibration;
import linetwin.sim.learn.calibrate.Calibrator;
import linetwin.sim.learn.validity.HeldOutLine.Observed;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;

/**
 * Holds a model against the part of a recording that it was not fitted to: the line goes on many times from its present at the split, and
 * what it did is compared with what it might have done.
 *
 * @param isFitted whether the scenario is fitted to the time before the split, or taken as it is
 * @param replications two or more
 */
public record ValidityStudy(
        Scenario scenario, boolean isFitted, long seed, int replications, LocalReplicationRunner runner) {
    /** Enough that the tails of an interval are known to a tenth of its width. */
    public static final int REPLICATIONS = 100;

    /**
     * Holds the model against what was held out.
     *
     * @param onDone is told of each replication that is done, on any thread
     * @throws linetwin.sim.learn.observe.UnfitTelemetryException if the line is another one, or too little was heard
     */
    public Validity validity(HeldOutLine line, Runnable onDone) {
        Observed observed = line.observed();
        RunSeed numbers = new RunSeed(seed, 0);
        Model model = isFitted
                ? Model.fitted(new Calibrator(scenario, line.learned(), numbers).calibrate((done, all) -> {}))
                : new Model(scenario, Optional.empty());
        List<Map<CheckedFigure, Double>> predicted = runner.map(replications, number -> {
            Map<CheckedFigure, Double> figures = predict(model, observed, number);
            onDone.run();
            return figures;
        });
        return new Validity(
                observed.begin().at(),
                observed.end().at(),
                isFitted,
                replications,
                seed,
                FalseDiscoveries.marked(checks(observed, predicted)),
                MovedParameter.of(
                        model.learned(),
                        new Calibrator(model.scenario(), line.heldOut(), numbers).calibrate((done, all) -> {})));
    }

    /**
     * By what is predicted.
     *
     * @param learned what the scenario was fitted by, which says how unsure it is; empty for one that is taken as it is
     */
    private record Model(Scenario scenario, Optional<Calibration> learned) {
        static Model fitted(Calibration calibration) {
            return new Model(calibration.calibrated(true, "the time before the split"), Optional.of(calibration));
        }

        Line line(RunSeed numbers) {
            return learned.map(by -> by.drawn(scenario, numbers.stream("model", "what is not known")))
                    .orElse(scenario)
                    .line();
        }
    }

    private Map<CheckedFigure, Double> predict(Model model, Observed observed, int number) {
        RunSeed numbers = new RunSeed(seed, number);
        LineRun run = LineRun.startAt(model.line(numbers), observed.present(), numbers);
        LineDescription line = observed.present().line();
        LineTotals begin = totals(run, line);
        List<LineTotals> hours = new ArrayList<>();
        for (LineTotals hour : observed.hours()) {
            runUntil(run, hour.at());
            hours.add(totals(run, line));
        }
        runUntil(run, observed.end().at());
        return Figures.of(begin, hours, totals(run, line));
    }

    private static LineTotals totals(LineRun run, LineDescription line) {
        return LineTotals.read(line, run.simTime(), run::report);
    }

    private static void runUntil(LineRun run, Instant time) {
        run.runUntil(run.now() + Duration.between(run.simTime(), time).toNanos() / 1_000);
    }

    /** Of figures that have a value on the line and in each replication, and that are not nothing in all of them. */
    private static List<FigureCheck> checks(Observed observed, List<Map<CheckedFigure, Double>> predicted) {
        Map<CheckedFigure, Double> figures = Figures.of(observed.begin(), observed.hours(), observed.end());
        Set<CheckedFigure> known = new LinkedHashSet<>(figures.keySet());
        predicted.forEach(replication -> known.retainAll(replication.keySet()));
        List<FigureCheck> checks = new ArrayList<>();
        for (CheckedFigure figure : known) {
            double value = Objects.requireNonNull(figures.get(figure));
            double[] values = predicted.stream()
                    .mapToDouble(replication -> Objects.requireNonNull(replication.get(figure)))
                    .toArray();
            boolean isAnything = value != 0;
            for (double each : values) {
                isAnything |= each != 0;
            }
            if (isAnything) {
                checks.add(FigureCheck.of(figure, value, values));
            }
        }
        return checks;
    }
}
