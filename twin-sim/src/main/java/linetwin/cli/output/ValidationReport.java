package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.sim.validation.CheckedValue;
import linetwin.sim.validation.CheckedValue.Verdict;

/** Exact and simulated values side by side. */
public final class ValidationReport {
    private ValidationReport() {}

    public static void print(List<CheckedValue> values, PrintWriter out) {
        TextTable table = TextTable.ofNumbers("case", "exact", "simulated", "± 3 s.e.", "runs", "verdict");
        for (CheckedValue value : values) {
            double error = value.estimate().standardError();
            table.add(
                    title(value),
                    String.format(Locale.ROOT, "%.6f", value.expected().value()),
                    Numerals.rounded(value.estimate().value(), 3 * error),
                    Numerals.rounded(3 * error, 3 * error),
                    String.valueOf(value.estimate().replications()),
                    word(value.verdict()));
        }
        table.lines().forEach(out::println);
        out.println();
        long agreed = values.stream()
                .filter(value -> value.verdict() == Verdict.AGREES)
                .count();
        out.println(agreed + " of " + values.size() + " exact values agree within 3 standard errors, each narrow enough"
                + " to prove something.");
    }

    private static String title(CheckedValue value) {
        return value.scenario().name() + "  " + value.expected().title();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "agrees";
            case DIFFERS -> "DIFFERS";
            case TOO_WIDE -> "TOO WIDE";
        };
    }

    public static ObjectNode json(List<CheckedValue> values) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("schema", ResultJson.SCHEMA)
                .put("kind", "validation");
        ArrayNode rows = document.putArray("values");
        for (CheckedValue value : values) {
            rows.addObject()
                    .put("case", value.scenario().name())
                    .put("figure", value.expected().title())
                    .put("exact", value.expected().value())
                    .put("simulated", value.estimate().value())
                    .put("standardError", value.estimate().standardError())
                    .put("largestStandardError", value.largestStandardError())
                    .put("replications", value.estimate().replications())
                    .put("seed", value.scenario().runPlan().seed())
                    .put("verdict", value.verdict().name());
        }
        return document;
    }
}
