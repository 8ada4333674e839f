package linetwin.sim.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.GainReference;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;
import linetwin.sim.stats.Tally;

/** Data that the results of several studies have. */
public final class ResultFields {
    /** The name of the form of data, which the README of this module documents and which does not change. */
    public static final String SCHEMA = "linetwin.result/1";

    private ResultFields() {}

    /** What every result begins with. */
    public static JsonObject document(String kind) {
        return new JsonObject().put("schema", SCHEMA).put("kind", kind);
    }

    /** Adds how lines were run, with the number of replications that was finished. */
    public static JsonObject addPlan(JsonObject fields, RunPlan plan, boolean isInterrupted) {
        return fields.put("seed", plan.seed())
                .put("replications", plan.replications())
                .put("warmUpSeconds", plan.warmUp().toMillis() / 1e3)
                .put("durationSeconds", plan.duration().toMillis() / 1e3)
                .put("levelFraction", ExperimentResult.LEVEL_FRACTION)
                .put("interrupted", isInterrupted);
    }

    /** Adds how a line was run and the figures of the whole line. */
    public static JsonObject addExperiment(JsonObject fields, ExperimentResult result) {
        fields.put("scenario", result.experiment().line().name());
        return addPlan(fields, plan(result), result.isInterrupted())
                .putEach(
                        "kpis", result.figures().filter(Figure::isOfLine).toList(), figure -> estimate(result, figure));
    }

    private static RunPlan plan(ExperimentResult result) {
        Experiment experiment = result.experiment();
        return new RunPlan(result.replications(), experiment.warmUp(), experiment.duration(), experiment.seed());
    }

    /** A figure with its intervals and how it spread. */
    public static JsonObject estimate(ExperimentResult result, Figure figure) {
        double level = ExperimentResult.LEVEL_FRACTION;
        Tally tally = result.sample(figure).tally();
        return name(figure)
                .putAll(ConfidenceInterval.of(tally, level))
                .put("predictionHalfWidth", PredictionInterval.of(tally, level).halfWidth())
                .put("standardDeviation", tally.standardDeviation())
                .put("minimum", tally.minimum())
                .put("maximum", tally.maximum());
    }

    private static JsonObject name(Figure figure) {
        Optional<String> element = figure.isOfLine() ? Optional.empty() : Optional.of(figure.element());
        return new JsonObject().put("element", element).put("name", figure.name());
    }

    /** What to know of some figures. */
    public static JsonObject note(FigureNote note) {
        return new JsonObject()
                .putEach("figures", note.figures(), ResultFields::name)
                .put("zh", note.text().zh())
                .put("en", note.text().en());
    }

    /** Adds the published gains. */
    public static JsonObject addReferences(JsonObject fields) {
        return fields.putEach(
                "references",
                List.of(GainReference.values()),
                reference -> new JsonObject()
                        .put("title", reference.title().en())
                        .put("gainPercent", reference.gainPercent()));
    }

    /** A constant as data have it, such as {@code no-difference-shown}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
