package linetwin.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linetwin.sim.experiment.FigureChange;
import linetwin.ui.control.CsvText;
import linetwin.ui.text.Numbers;

/** A result as comma-separated values (RFC 4180): one line for each variant and figure, in the units of the figures' names. */
final class ResultCsv {
    private static final List<String> NAMES = List.of(
            "variant",
            "changes",
            "figure",
            "baseline",
            "mean",
            "difference",
            "half-width",
            "percent",
            "judgement",
            "replications",
            "warm-up-hours",
            "measured-hours",
            "seed",
            "goes-on-from");

    private ResultCsv() {}

    static String of(WhatIfResult result) {
        List<List<String>> rows = new ArrayList<>(List.of(NAMES));
        for (int i = 0; i < result.others().size(); i++) {
            for (FigureChange change : result.changesOf(i)) {
                rows.add(cells(result, result.others().get(i), change));
            }
        }
        return CsvText.of(rows);
    }

    private static List<String> cells(WhatIfResult result, Variant variant, FigureChange change) {
        return List.of(
                variant.name(),
                WhatIfWords.changes(variant, result.variants().get(0)),
                change.figure().figure().name(),
                number(change.baseline().mean()),
                number(change.other().mean()),
                number(change.comparison().difference().mean()),
                number(change.comparison().difference().halfWidth()),
                number(change.percent().mean()),
                change.judgement().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(result.replications()),
                number(result.plan().warmUp().toSeconds() / 3600.0),
                number(result.plan().duration().toSeconds() / 3600.0),
                String.valueOf(result.plan().seed()),
                result.presentAt().map(Numbers::dateTime).orElse(""));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.valueOf(value) : "";
    }
}
