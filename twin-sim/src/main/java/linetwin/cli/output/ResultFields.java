package linetwin.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.GainReference;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.report.JsonObject;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;
import linetwin.sim.stats.Tally;

/** JsonObject that the results of several studies have. */
final class ResultFields {
    private ResultFields() {}

    static JsonObject document(String kind) {
        return new JsonObject().put("schema", ResultDocument.SCHEMA).put("kind", kind);
    }

    /** Adds how lines were run, with the number of replications that was finished. */
    static JsonObject addPlan(JsonObject fields, RunPlan plan, boolean isInterrupted) {
        return fields.put("seed", plan.seed())
                .put("replications", plan.replications())
                .put("warmUpSeconds", plan.warmUp().toMillis() / 1e3)
                .put("durationSeconds", plan.duration().toMillis() / 1e3)
                .put("levelFraction", ExperimentResult.LEVEL_FRACTION)
                .put("interrupted", isInterrupted);
    }

    /** Adds how a line was run and the figures of the whole line. */
    static JsonObject addExperiment(JsonObject fields, ExperimentResult result) {
        fields.put("scenario", result.experiment().line().name());
        return addPlan(fields, Settings.plan(result), result.isInterrupted())
                .putEach(
                        "kpis", result.figures().filter(Figure::isOfLine).toList(), figure -> estimate(result, figure));
    }

    static JsonObject estimate(ExperimentResult result, Figure figure) {
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

    static JsonObject note(FigureNote note) {
        return new JsonObject()
                .putEach("figures", note.figures(), ResultFields::name)
                .put("zh", note.text().zh())
                .put("en", note.text().en());
    }

    /** Adds the published gains. */
    static JsonObject addReferences(JsonObject fields) {
        return fields.putEach(
                "references",
                List.of(GainReference.values()),
                reference -> new JsonObject()
                        .put("title", reference.title().en())
                        .put("gainPercent", reference.gainPercent()));
    }

    /** A constant as data have it, such as {@code no-difference-shown}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
