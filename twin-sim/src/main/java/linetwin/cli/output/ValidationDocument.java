package linetwin.cli.output;

import java.util.List;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;
import linetwin.sim.validation.CheckedValue;

/** Exact and simulated values side by side. */
public record ValidationDocument(List<CheckedValue> values) implements ResultDocument {
    public ValidationDocument {
        values = List.copyOf(values);
    }

    @Override
    public JsonObject data() {
        return ResultFields.document("validation")
                .putEach(
                        "values",
                        values,
                        value -> new JsonObject()
                                .put("case", value.scenario().name())
                                .put("figure", value.expected().title())
                                .put("exact", value.expected().value())
                                .put("simulated", value.estimate().value())
                                .put("standardError", value.estimate().standardError())
                                .put("largestStandardError", value.largestStandardError())
                                .put("replications", value.estimate().replications())
                                .put("seed", value.scenario().runPlan().seed())
                                .put("verdict", value.verdict().name()));
    }

    @Override
    public Paragraphs text() {
        TextTable table = TextTable.ofNumbers("case", "exact", "simulated", "± 3 s.e.", "runs", "verdict");
        for (CheckedValue value : values) {
            double error = 3 * value.estimate().standardError();
            table.add(
                    value.scenario().name() + "  " + value.expected().title(),
                    Numerals.fixed(value.expected().value(), 6),
                    Numerals.rounded(value.estimate().value(), error),
                    Numerals.rounded(error, error),
                    String.valueOf(value.estimate().replications()),
                    word(value.verdict()));
        }
        long agreed = values.stream()
                .filter(value -> value.verdict() == CheckedValue.Verdict.AGREES)
                .count();
        return new Paragraphs()
                .add(table)
                .add(agreed + " of " + values.size()
                        + " exact values agree within 3 standard errors, each narrow enough" + " to prove something.");
    }

    private static String word(CheckedValue.Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "agrees";
            case DIFFERS -> "DIFFERS";
            case TOO_WIDE -> "TOO WIDE";
        };
    }
}
