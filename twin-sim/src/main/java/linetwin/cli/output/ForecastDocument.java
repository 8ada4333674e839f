package linetwin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;
import linetwin.sim.stats.CountInterval;

/**
 * What a line is expected to make until its shift ends.
 *
 * @param changes the values that parameters were set to while it ran, by their paths in the scenario; it is foretold with them
 */
public record ForecastDocument(Forecast forecast, SortedMap<String, String> changes) implements ResultDocument {
    private static final double[] LEVELS = {0.5, 0.8, 0.95};
    private static final int MOST_BOTTLENECKS = 5;

    @Override
    public JsonObject data() {
        return ResultFields.document("forecast")
                .put("scenario", forecast.scenario())
                .put("seed", forecast.seed())
                .put("replications", forecast.end().good().size())
                .put("at", forecast.at().toString())
                .put("heardFromBegin", forecast.isHeardFromBegin())
                .put("changes", changes)
                .put("countedFrom", forecast.countedFrom().toString())
                .put("good", forecast.goodSoFar())
                .put("planned", forecast.plannedSoFar())
                .putEach("points", forecast.points(), ForecastDocument::data)
                .putEach(
                        "bottlenecks",
                        forecast.bottlenecks(),
                        likely -> new JsonObject()
                                .put("element", likely.element())
                                .put("fraction", likely.fraction()));
    }

    private static JsonObject data(Forecast.Point point) {
        return new JsonObject()
                .put("at", point.at().toString())
                .put("median", point.median())
                .putEach(
                        "intervals",
                        intervals(point),
                        interval -> new JsonObject()
                                .put("levelFraction", interval.levelFraction())
                                .put("lower", interval.lower())
                                .put("upper", interval.upper()))
                .put("planned", point.planned())
                .put("planFraction", point.planFraction());
    }

    private static List<CountInterval> intervals(Forecast.Point point) {
        List<CountInterval> intervals = new ArrayList<>();
        for (double level : LEVELS) {
            intervals.add(point.interval(level));
        }
        return intervals;
    }

    @Override
    public Paragraphs text() {
        TextTable table =
                TextTable.ofNumbers("good vehicles by", "median", "50 %", "80 %", "95 %", "planned", "plan reached");
        forecast.points().forEach(point -> table.add(row(point)));
        return new Paragraphs()
                .add(forecast.scenario() + " at " + forecast.at() + ": " + soFar() + " "
                        + forecast.end().good().size() + " replications, seed " + forecast.seed() + ".")
                .add(table)
                .add(bottlenecks())
                .add(changes.entrySet().stream()
                        .map(change -> "While it ran, " + change.getKey() + " was set to " + change.getValue() + ".")
                        .toList())
                .add(
                        forecast.isHeardFromBegin()
                                ? List.of()
                                : List.of(
                                        "The line was running before it was heard: since when its items are where they"
                                                + " are, and when its stations stopped last, is drawn as far as it was not heard."));
    }

    private String soFar() {
        return forecast.countedFrom().isAfter(forecast.at())
                ? "vehicles are counted from " + forecast.countedFrom() + ", when the next shift begins."
                : whole(forecast.goodSoFar()) + " good vehicles since " + forecast.countedFrom() + ", "
                        + whole(forecast.plannedSoFar()) + " planned by now.";
    }

    private static String[] row(Forecast.Point point) {
        List<String> cells = new ArrayList<>();
        cells.add(point.at().toString());
        cells.add(whole(point.median()));
        intervals(point).forEach(interval -> cells.add(whole(interval.lower()) + "–" + whole(interval.upper())));
        cells.add(whole(point.planned()));
        cells.add(Numerals.fixed(point.planFraction() * 100, 0) + " %");
        return cells.toArray(String[]::new);
    }

    private String bottlenecks() {
        if (forecast.bottlenecks().isEmpty()) {
            return "No station is likely to be a clear bottleneck until then.";
        }
        return "Likely to limit the line until then: "
                + forecast.bottlenecks().stream()
                        .limit(MOST_BOTTLENECKS)
                        .map(likely -> likely.element() + " " + Numerals.fixed(likely.fraction() * 100, 0) + " %")
                        .collect(Collectors.joining(", "))
                + " of " + forecast.listened() + " replications.";
    }

    private static String whole(double vehicles) {
        return Numerals.fixed(vehicles, 0);
    }
}
