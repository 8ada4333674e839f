package linetwin.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.GainReference;
import linetwin.model.value.Text;
import linetwin.sim.report.Section.Reference;
import linetwin.sim.stats.ConfidenceInterval;

/** Simulated gains beside the published ones. */
final class PublishedGains {
    private static final GainReference DEFAULT = GainReference.DEFAULT;

    private PublishedGains() {}

    /** Where gains by their names stand against each of the published ones; some lines have no gain. */
    static TextTable table(Map<String, Optional<ConfidenceInterval>> gains) {
        TextTable table = TextTable.ofNumbers(row("published gains", "", gains.keySet().stream()));
        for (GainReference reference : GainReference.values()) {
            double published = reference.gainPercent();
            Stream<String> verdicts = gains.values().stream()
                    .map(gain -> gain.map(
                                    percent -> Verdict.of(percent, published).word())
                            .orElse("-"));
            table.add(row(reference.title().en(), Numerals.signedPercent(published), verdicts));
        }
        return table;
    }

    private static String[] row(String title, String percent, Stream<String> cells) {
        return Stream.concat(Stream.of(title, percent), cells).toArray(String[]::new);
    }

    /** Such as {@code below the +58.9 % of the article}. */
    static String phrase(ConfidenceInterval percent) {
        return Verdict.of(percent, DEFAULT.gainPercent()).phrase() + " the "
                + Numerals.signedPercent(DEFAULT.gainPercent()) + " of "
                + DEFAULT.title().en();
    }

    /** How the published figure of the article lies beside a gain. */
    static Text sentence(ConfidenceInterval percent) {
        String published = DEFAULT.gainPercent() + " %";
        return switch (Verdict.of(percent, DEFAULT.gainPercent())) {
            case NOT_DISTINGUISHABLE ->
                new Text(
                        "与公布的 " + published + " 无法区分。", "It can't be told apart from the published " + published + ".");
            case BELOW -> new Text("低于公布的 " + published + "。", "It is below the published " + published + ".");
            case ABOVE -> new Text("高于公布的 " + published + "。", "It is above the published " + published + ".");
        };
    }

    static List<Reference> references() {
        return Arrays.stream(GainReference.values())
                .map(reference -> new Reference(reference.title(), reference.gainPercent()))
                .toList();
    }
}
