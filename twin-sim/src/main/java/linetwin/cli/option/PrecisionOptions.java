package linetwin.cli.option;

import java.util.Locale;
import java.util.Optional;
import linetwin.cli.option.argument.FigureArgument;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.SequentialExperiment;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.RelativePrecision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that let an experiment stop when it is precise enough. */
public final class PrecisionOptions {
    private static final int USUAL_LIMIT = 500;

    @Option(
            names = "--precision",
            paramLabel = "PERCENT",
            description =
                    "Add replications until a figure is known to this relative error, such as '1 %%'; exit status 1"
                            + " if it takes too many.")
    private @Nullable PercentArgument precision;

    @Option(
            names = "--precision-of",
            paramLabel = "FIGURE",
            description = "Which figure: " + FigureArgument.DESCRIPTION + " (default E1).")
    private @Nullable LineFigure figure;

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            description = "At most so many replications for it (default " + USUAL_LIMIT + ").")
    private @Nullable Integer limit;

    /** Whether any precision is asked for. */
    public boolean isGiven() {
        return precision != null || figure != null || limit != null;
    }

    /** Empty if no precision is asked for. */
    public Optional<SequentialExperiment> find(Experiment first) {
        if (precision == null) {
            require(figure == null, "--precision-of");
            require(limit == null, "--max-replications");
            return Optional.empty();
        }
        if (!(precision.percent() > 0 && precision.percent() < 100)) {
            throw new InputException("--precision is " + precision.percent() + " %; must be above 0 and below 100 %.");
        }
        int most = limit == null ? Math.max(USUAL_LIMIT, first.replications()) : limit;
        if (most < first.replications()) {
            throw new InputException("--max-replications is " + most + ", fewer than the " + first.replications()
                    + " replications to begin with.\nMaybe a smaller number of --replications is meant.");
        }
        return Optional.of(new SequentialExperiment(
                first,
                figure == null ? LineFigure.GOOD_PER_PLANNED_HOUR : figure,
                new RelativePrecision(precision.fraction()),
                most));
    }

    private static void require(boolean isMet, String option) {
        if (!isMet) {
            throw new InputException(
                    option + " is of no use without --precision.\nMaybe --precision '1 %' is missing.");
        }
    }

    /** What an experiment came to, in a sentence. */
    public static String verdict(SequentialExperiment sequential, ExperimentResult result) {
        ConfidenceInterval estimate = sequential.estimate(result);
        String reached = String.format(
                Locale.ROOT,
                "%s is known to %.2g %% after %d replications",
                sequential.figure().text().en(),
                RelativePrecision.reachedBy(estimate) * 100,
                result.replications());
        double wanted = sequential.precision().fraction() * 100;
        if (sequential.isReached(result)) {
            return reached + String.format(Locale.ROOT, "; %.2g %% was asked for.", wanted);
        }
        return reached
                + String.format(
                        Locale.ROOT,
                        ", not to %.2g %%: that would take about %d.\nMaybe a larger --max-replications or a longer"
                                + " --duration is meant.",
                        wanted,
                        sequential.precision().likelyReplications(estimate, result.replications()));
    }
}
