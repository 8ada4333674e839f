package linetwin.cli.output;

import java.util.Locale;
import linetwin.cli.text.Numerals;
import linetwin.sim.forecast.DriftAlarm;
import linetwin.sim.report.JsonObject;

/** What moved, as a sentence and as data. */
public final class DriftText {
    private DriftText() {}

    /** Such as {@code paint-inspection: cycle 96 → 104 s since 2026-01-05T10:00:00Z, p < 0.001 (43 seen)}. */
    public static String sentence(DriftAlarm alarm) {
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

    static JsonObject data(DriftAlarm alarm) {
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
    public static JsonObject document(DriftAlarm alarm) {
        return ResultFields.document("drift").put("alarm", data(alarm));
    }
}
