package linetwin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.sim.forecast.ScoreBoard;
import linetwin.sim.forecast.ScoreTally;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;

/**
 * How good forecasts were, and what was noticed meanwhile.
 *
 * @param open forecasts without an outcome
 * @param noticeable by which factor a parameter must rise to be noticed within four hours in nine of ten cases, by its path; empty if that
 *     is not known
 */
public record ScoresDocument(ScoreBoard scores, int open, List<DriftAlarm> alarms, SortedMap<String, Double> noticeable)
        implements ResultDocument {
    private static final double WANTED = 1.08;

    /** Of a store, which keeps no state of the watch. */
    public ScoresDocument(ScoreBoard scores, int open, List<DriftAlarm> alarms) {
        this(scores, open, alarms, new TreeMap<>());
    }

    @Override
    public JsonObject data() {
        return ResultFields.document("scores")
                .putEach("scores", scores.tallies().entrySet(), ScoresDocument::data)
                .put("withoutOutcome", open)
                .putEach("drift", alarms, ScoresDocument::drift)
                .putEach("noticeable", noticeable.entrySet(), ScoresDocument::noticed);
    }

    private static JsonObject data(Map.Entry<ScoreBoard.Kind, ScoreTally> entry) {
        ScoreTally tally = entry.getValue();
        JsonObject data = new JsonObject()
                .put("line", entry.getKey().line())
                .put("scenario", entry.getKey().scenario())
                .put("ahead", entry.getKey().ahead().title())
                .put("n", tally.n())
                .put("apart", tally.apart())
                .put("since", tally.since().toString())
                .put("until", tally.until().toString())
                .put("tooFew", tally.isTooFew());
        if (tally.isTooFew()) {
            return data;
        }
        List<JsonObject> coverage = new ArrayList<>();
        for (int i = 0; i < ScoreTally.LEVELS.size(); i++) {
            coverage.add(new JsonObject()
                    .put("levelFraction", ScoreTally.LEVELS.get(i))
                    .put("coveredFraction", tally.coverageFractions().get(i)));
        }
        return data.put("coverage", coverage)
                .put("crps", tally.crps())
                .put("naiveCrps", tally.naiveCrps())
                .put("bias", tally.bias());
    }

    @Override
    public Paragraphs text() {
        Paragraphs text = new Paragraphs();
        if (scores.tallies().isEmpty()) {
            text.add("No forecast has an outcome yet" + (open > 0 ? "; " + open + " wait for it." : "."));
        } else {
            TextTable table = TextTable.ofWords(
                    "line, scenario, ahead",
                    "n",
                    "apart",
                    "50 %",
                    "80 %",
                    "95 %",
                    "CRPS",
                    "naive",
                    "bias",
                    "since",
                    "until");
            scores.tallies().forEach((kind, tally) -> table.add(row(kind, tally)));
            text.add(table)
                    .add(
                            "Under 50, 80 and 95 % stands how often these intervals held what happened. CRPS is the distance of the"
                                    + " forecasts from it in vehicles, naive that of the last hour's rate, bias how many vehicles too many"
                                    + " were foretold. Of n forecasts only those apart from each other do not share their luck.");
            if (open > 0) {
                text.add(open + " forecasts have no outcome: their time has not come, or nobody listened when it did.");
            }
        }
        text.add(alarms.stream()
                .map(alarm -> "Drift: " + driftSentence(alarm) + ".")
                .toList());
        return noticeable.isEmpty() ? text : text.add(noticeableSentence());
    }

    /** Of cycle times alone, which most ask for; the data have all. */
    private String noticeableSentence() {
        List<Map.Entry<String, Double>> cycles = noticeable.entrySet().stream()
                .filter(entry ->
                        entry.getKey().contains(".cycle") || entry.getKey().endsWith(".stroke"))
                .sorted(Map.Entry.comparingByValue())
                .toList();
        List<String> hidden = cycles.stream()
                .filter(entry -> entry.getValue() > WANTED)
                .map(entry -> name(entry.getKey()) + " from " + percent(entry.getValue()) + " on")
                .toList();
        return "Within four hours of work, a cycle time that grows by " + percent(WANTED)
                + " is noticed in nine of ten cases or more in "
                + (cycles.size() - hidden.size()) + " of " + cycles.size()
                + (hidden.isEmpty() ? "." : "; others by more: " + String.join(", ", hidden) + ".");
    }

    private static String percent(double factor) {
        return Numerals.fixed(Math.ceil((factor - 1) * 100 - 1e-9), 0) + " %";
    }

    private static JsonObject noticed(Map.Entry<String, Double> entry) {
        return new JsonObject().put("path", entry.getKey()).put("factor", entry.getValue());
    }

    private static String[] row(ScoreBoard.Kind kind, ScoreTally tally) {
        List<String> cells = new ArrayList<>();
        cells.add((kind.line().equals(kind.scenario()) ? kind.line() : kind.line() + " by " + kind.scenario()) + ", "
                + kind.ahead().title());
        cells.add(Long.toString(tally.n()));
        cells.add(Integer.toString(tally.apart()));
        if (tally.isTooFew()) {
            cells.addAll(List.of("too few", "", "", "", "", ""));
        } else {
            tally.coverageFractions().forEach(share -> cells.add(Numerals.fixed(share * 100, 0) + " %"));
            cells.add(Numerals.fixed(tally.crps(), 2));
            cells.add(Numerals.fixed(tally.naiveCrps(), 2));
            cells.add(Numerals.fixed(tally.bias(), 2));
        }
        cells.add(tally.since().toString());
        cells.add(tally.until().toString());
        return cells.toArray(String[]::new);
    }

    /** Such as {@code paint-inspection: cycle 96 → 104 s since 2026-01-05T10:00:00Z, p < 0.001 (43 seen)}. */
    public static String driftSentence(DriftAlarm alarm) {
        return what(alarm) + " since " + alarm.since() + ", " + p(alarm.pValue()) + " (" + alarm.n() + " seen)";
    }

    private static String what(DriftAlarm alarm) {
        return switch (alarm.unit()) {
            case SECONDS ->
                name(alarm.path()) + " " + number(alarm.modelValue()) + " → " + number(alarm.nowValue()) + " s";
            case SHARE ->
                name(alarm.path()) + " " + number(alarm.modelValue() * 100) + " → " + number(alarm.nowValue() * 100)
                        + " %";
            case VEHICLES ->
                "forecasts for an hour, but no single parameter: good vehicles by then " + number(alarm.modelValue())
                        + " foretold, " + number(alarm.nowValue()) + " made, on average";
        };
    }

    /** Of {@code areas.paint.elements.paint-inspection.cycle} the element and its field. */
    private static String name(String path) {
        int elements = path.indexOf(".elements.");
        String rest = elements < 0 ? path : path.substring(elements + ".elements.".length());
        int dot = rest.indexOf('.');
        return elements < 0 || dot < 0 ? rest : rest.substring(0, dot) + ": " + rest.substring(dot + 1);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return Numerals.fixed(value, size >= 1_000 ? 0 : size >= 10 ? 1 : 2);
    }

    private static String p(double value) {
        return value < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", value);
    }

    private static JsonObject drift(DriftAlarm alarm) {
        return new JsonObject()
                .put("at", alarm.at().toString())
                .put("path", alarm.path())
                .put("model", alarm.model())
                .put("modelValue", alarm.modelValue())
                .put("nowValue", alarm.nowValue())
                .put("unit", alarm.unit().name().toLowerCase(Locale.ROOT))
                .put("since", alarm.since().toString())
                .put("n", alarm.n())
                .put("pValue", alarm.pValue());
    }

    /** As a document of its own, which a command prints when it happens. */
    public static JsonObject driftDocument(DriftAlarm alarm) {
        return ResultFields.document("drift").put("alarm", drift(alarm));
    }
}
