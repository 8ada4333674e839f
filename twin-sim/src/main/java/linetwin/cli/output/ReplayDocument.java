package linetwin.cli.output;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.cli.camera.CameraTables;
import linetwin.cli.play.ReplayedKpis;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;

/** The KPIs of the runs in a recording. */
public record ReplayDocument(ReplayedKpis replayed) implements ResultDocument {
    @Override
    public JsonObject data() {
        return ResultFields.document("replay")
                .put("messages", replayed.messages())
                .put("events", replayed.events())
                .put("rejected", replayed.rejected())
                .putEach("runs", replayed.results(), ReplayDocument::data);
    }

    private static JsonObject data(ReplayedKpis.Result result) {
        LineKpis kpis = result.kpis();
        double unknown = kpis.notObservedFraction();
        return new JsonObject()
                .put("run", result.run())
                .put("scenario", result.line().scenario())
                .put("seed", Optional.ofNullable(result.line().seed()))
                .put("from", result.from().toString())
                .put("to", result.to().toString())
                .put(
                        "durationSeconds",
                        Duration.between(result.from(), result.to()).toNanos() / 1e9)
                .put("notObservedFraction", unknown > 0 ? Optional.of(unknown) : Optional.empty())
                .putEach("notes", remarks(result), remark -> ResultFields.note(FigureNote.of(remark)))
                .putEach(
                        "kpis",
                        figures(result),
                        figure -> new JsonObject()
                                .put("name", figure.figure().name())
                                .put("value", figure.value(kpis)))
                .put("fleets", fleets(result))
                .put("lackingParts", lack(result))
                .put("cameras", cameras(result));
    }

    private static Optional<List<JsonObject>> fleets(ReplayedKpis.Result result) {
        return Optional.of(result.fleets().stream().map(FleetTables::data).toList())
                .filter(fleets -> !fleets.isEmpty());
    }

    private static Optional<List<JsonObject>> lack(ReplayedKpis.Result result) {
        return Optional.of(
                        result.lack().entrySet().stream().map(FleetTables::data).toList())
                .filter(parts -> !parts.isEmpty());
    }

    private static Optional<List<JsonObject>> cameras(ReplayedKpis.Result result) {
        return Optional.of(CameraTables.data(result.inspections())).filter(cameras -> !cameras.isEmpty());
    }

    /** Those that have a value. */
    private static List<LineFigure> figures(ReplayedKpis.Result result) {
        return Arrays.stream(LineFigure.values())
                .filter(figure -> Double.isFinite(figure.value(result.kpis())))
                .toList();
    }

    private static List<OeeRemark> remarks(ReplayedKpis.Result result) {
        return result.kpis().oeeRemarks(result.line().idealTaktMicros());
    }

    @Override
    public Paragraphs text() {
        Paragraphs text = new Paragraphs();
        replayed.results().forEach(result -> tell(result, text));
        return text.add(replayed.messages() + " messages with " + replayed.events() + " events were read.");
    }

    private static void tell(ReplayedKpis.Result result, Paragraphs text) {
        TextTable table = TextTable.ofNumbers("", "value", "");
        figures(result)
                .forEach(figure -> table.add(
                        figure.title(),
                        Numerals.rounded(figure.value(result.kpis()) * figure.scale(), 0),
                        figure.unit()));
        text.add(Excerpt.of(result.line().scenario()) + ": " + result.from() + " to " + result.to() + ", run "
                        + result.run())
                .add(table)
                .add(remarks(result).stream()
                        .map(remark -> remark.sentence().en())
                        .toList());
        FleetTables.add(result.fleets(), result.lack(), text);
        CameraTables.add(result.inspections(), text);
        double unknown = result.kpis().notObservedFraction();
        if (unknown > 0) {
            text.add(Numerals.fixed(unknown * 100, 2)
                    + " % of the stations' time was not observed; it is in no figure.");
        }
    }
}
