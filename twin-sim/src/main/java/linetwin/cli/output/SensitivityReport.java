package linetwin.cli.output;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.sim.experiment.sensitivity.Elasticity;
import linetwin.sim.experiment.sensitivity.Elasticity.Parameter;
import linetwin.sim.experiment.sensitivity.Sensitivity;

/** Elasticities of stations and levers as tables for people. */
public final class SensitivityReport {
    private final Sensitivity sensitivity;
    private final int plannedReplications;

    public SensitivityReport(Sensitivity sensitivity, int plannedReplications) {
        this.sensitivity = sensitivity;
        this.plannedReplications = plannedReplications;
    }

    public void print(PrintWriter out) {
        out.println(sensitivity.scenario() + ": percent of change in "
                + sensitivity.figure().text().en() + " per percent of change in a rate");
        out.println(String.format(
                        Locale.ROOT, "Raised and lowered by %.3g %%; each line ", sensitivity.stepFraction() * 100)
                + Settings.text(sensitivity.plan())
                + (sensitivity.isInterrupted() ? Settings.interrupted(plannedReplications) : "") + ".");
        out.println();
        stationTable().lines().forEach(out::println);
        out.println();
        out.println("All together " + Numerals.interval(sensitivity.sum())
                + ". If a line has no other times, all rates together give 1; what is missing to it comes from");
        out.println("times that belong to no station: shifts, transport, changeovers, calls.");
        if (!sensitivity.levers().isEmpty()) {
            out.println();
            leverTable().lines().forEach(out::println);
        }
    }

    private TextTable stationTable() {
        TextTable table = TextTable.ofNumbers("station", "speed", "repair rate", "failure rate");
        Set<String> stations = new LinkedHashSet<>();
        sensitivity.stations().forEach(elasticity -> stations.add(elasticity.subject()));
        for (String station : stations) {
            table.add(
                    station,
                    cell(station, Parameter.RATE),
                    cell(station, Parameter.REPAIR_RATE),
                    cell(station, Parameter.FAILURE_RATE));
        }
        return table;
    }

    private String cell(String station, Parameter parameter) {
        return sensitivity
                .find(station, parameter)
                .map(elasticity -> Numerals.signed(elasticity.estimate()))
                .orElse("");
    }

    private TextTable leverTable() {
        TextTable table = TextTable.ofNumbers("lever", "strength");
        for (Elasticity elasticity : sensitivity.levers()) {
            table.add(elasticity.subject(), Numerals.signed(elasticity.estimate()));
        }
        return table;
    }
}
