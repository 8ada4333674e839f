package linetwin.cli.output;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.loss.Charge;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.study.BottleneckStudy;
import linetwin.sim.study.BottleneckStudy.StationShare;
import linetwin.sim.study.LineLosses;
import linetwin.sim.study.LineLosses.CauseShare;

/** What limits a line, as tables and bars for people. */
public final class BottleneckReport {
    private static final int ROWS = 15;
    private static final int BAR = 40;

    private final BottleneckStudy study;

    public BottleneckReport(BottleneckStudy study) {
        this.study = study;
    }

    public void print(PrintWriter out) {
        out.println(heading());
        out.println();
        stationTable(study.stations()).lines().forEach(out::println);
        out.println();
        printVerdict(out);
        out.println();
        causedTable().lines().forEach(out::println);
        study.lineLosses().ifPresent(losses -> printLosses(losses, out));
    }

    private String heading() {
        Experiment planned = study.experiment();
        int finished = study.diagnoses().size();
        String settings = planned.line().name() + ": " + Settings.text(planned.withReplications(finished));
        return finished < planned.replications() ? settings + Settings.interrupted(planned.replications()) : settings;
    }

    private static TextTable stationTable(List<StationShare> stations) {
        TextTable table = TextTable.ofNumbers("the line waits for", "% of time at work", "");
        for (StationShare share : stations.subList(0, Math.min(ROWS, stations.size()))) {
            table.add(
                    share.station(),
                    percent(share.fraction()),
                    bar(share.fraction().mean()));
        }
        return table;
    }

    private void printVerdict(PrintWriter out) {
        List<String> named = study.named();
        if (study.stations().isEmpty()) {
            out.println("No station limits the line: it waits for its source alone.");
        } else if (named.isEmpty()) {
            out.println("No clear bottleneck: no station limits the line much more than others do.");
        } else {
            out.println(
                    String.join(" and ", named) + (named.size() == 1 ? " limits" : " together limit") + " the line.");
        }
        for (String station : named) {
            study.evidence(station)
                    .ifPresent(evidence ->
                            out.println(station + ": " + evidence.sentence().en()));
        }
    }

    private TextTable causedTable() {
        TextTable table = TextTable.ofNumbers("time that all stations lost to", "% of planned time", "");
        study.causedFractions().entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().mean()))
                .limit(ROWS)
                .forEach(entry -> table.add(
                        entry.getKey().isEmpty() ? "unobserved" : entry.getKey(),
                        percent(entry.getValue()),
                        bar(entry.getValue().mean())));
        return table;
    }

    private static void printLosses(LineLosses losses, PrintWriter out) {
        TextTable table =
                TextTable.ofNumbers("planned time of the line, at " + losses.station(), "charged to", "%", "");
        addRow(table, "good at the ideal takt", "", losses.good());
        addRow(table, "scrapped or with a defect", "", losses.rejected());
        addRow(table, "slower than the ideal takt", "", losses.slow());
        List<CauseShare> causes = losses.causes();
        for (CauseShare cause : causes.subList(0, Math.min(ROWS, causes.size()))) {
            addRow(
                    table,
                    cause.isSlowCycle() ? "slow cycles" : StateWords.of(cause.as()),
                    text(cause.charge()),
                    cause.fraction());
        }
        double rest = causes.stream()
                .skip(ROWS)
                .mapToDouble(cause -> cause.fraction().mean())
                .sum();
        if (causes.size() > ROWS) {
            table.add("smaller causes", causes.size() - ROWS + " more", Numerals.rounded(rest * 100, 1), bar(rest));
        }
        out.println();
        table.lines().forEach(out::println);
        out.println();
        out.println(
                "Every second has one cause: together the rows are the whole planned time, and all but the first are"
                        + " 100 % less OEE.");
        losses.remarks().forEach(remark -> out.println(remark.en()));
    }

    private static void addRow(TextTable table, String what, String cause, ConfidenceInterval fraction) {
        table.add(what, cause, percent(fraction), bar(fraction.mean()));
    }

    private static String text(Charge charge) {
        if (!charge.isObserved()) {
            return "unobserved";
        }
        return switch (charge.state()) {
            case STARVED -> charge.element() + ": empty";
            case BLOCKED -> charge.element() + ": full";
            case WORKING, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED ->
                charge.element() + ": " + StateWords.of(charge.state()) + reason(charge);
        };
    }

    private static String reason(Charge charge) {
        return charge.reason().isEmpty() ? "" : " (" + charge.reason() + ")";
    }

    private static String percent(ConfidenceInterval fraction) {
        return Numerals.interval(
                new ConfidenceInterval(fraction.mean() * 100, fraction.halfWidth() * 100, fraction.levelFraction()));
    }

    private static String bar(double fraction) {
        int length = (int) Math.round(BAR * Math.min(1, Math.max(0, fraction)));
        return "#".repeat(length) + " ".repeat(BAR - length);
    }
}
