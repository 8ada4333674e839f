package linetwin.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import linetwin.cli.session.ReplayedKpis;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.sim.experiment.FigureNote;

/** The KPIs of the runs in a recording, as a table for people or as {@value ResultJson#SCHEMA}. */
public final class ReplayReport {
    private ReplayReport() {}

    public static void print(ReplayedKpis replayed, PrintWriter out) {
        for (ReplayedKpis.Result result : replayed.results()) {
            out.println(Excerpt.of(result.line().scenario()) + ": " + result.from() + " to " + result.to() + ", run "
                    + result.run());
            out.println();
            TextTable table = TextTable.ofNumbers("", "value", "");
            for (LineFigure figure : LineFigure.values()) {
                double value = figure.value(result.kpis());
                if (Double.isFinite(value)) {
                    double scale = figure.scale();
                    table.add(figure.title(), Numerals.rounded(value * scale, 0), figure.unit());
                }
            }
            table.lines().forEach(out::println);
            List<OeeRemark> remarks = remarks(result);
            if (!remarks.isEmpty()) {
                out.println();
            }
            remarks.forEach(remark -> out.println(remark.sentence().en()));
            double unknown = result.kpis().notObservedFraction();
            if (unknown > 0) {
                out.println();
                out.printf(
                        Locale.ROOT,
                        "%.2f %% of the stations' time was not observed; it is in no figure.%n",
                        unknown * 100);
            }
            out.println();
        }
        out.println(replayed.messages() + " messages with " + replayed.events() + " events were read.");
    }

    private static List<OeeRemark> remarks(ReplayedKpis.Result result) {
        return result.kpis().oeeRemarks(result.line().idealTaktMicros());
    }

    public static ObjectNode json(ReplayedKpis replayed) {
        ObjectNode document = ResultJson.document("replay");
        document.put("messages", replayed.messages())
                .put("events", replayed.events())
                .put("rejected", replayed.rejected());
        ArrayNode runs = document.putArray("runs");
        replayed.results().forEach(result -> add(runs.addObject(), result));
        return document;
    }

    private static void add(ObjectNode node, ReplayedKpis.Result result) {
        node.put("run", result.run()).put("scenario", result.line().scenario());
        if (result.line().seed() != null) {
            node.put("seed", result.line().seed());
        }
        node.put("from", result.from().toString())
                .put("to", result.to().toString())
                .put(
                        "durationSeconds",
                        Duration.between(result.from(), result.to()).toNanos() / 1e9);
        if (result.kpis().notObservedFraction() > 0) {
            node.put("notObservedFraction", result.kpis().notObservedFraction());
        }
        ResultJson.addNotes(
                node.putArray("notes"),
                remarks(result).stream().map(FigureNote::of).toList());
        ArrayNode kpis = node.putArray("kpis");
        for (LineFigure figure : LineFigure.values()) {
            double value = figure.value(result.kpis());
            if (Double.isFinite(value)) {
                kpis.addObject().put("name", figure.figure().name()).put("value", value);
            }
        }
    }
}
