package linetwin.cli.period;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.value.Text;
import linetwin.sim.report.JsonObject;
import linetwin.store.history.KeptStop;
import linetwin.store.history.Stop;
import linetwin.store.review.Downtime;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewRow;
import linetwin.store.review.ReviewWords;
import linetwin.store.review.ShiftOutlook;

/** What happened on a line in a period. */
public record PeriodDocument(Review review) implements ResultDocument {
    private static final int MOST_CAUSES = 10;

    @Override
    public JsonObject data() {
        LossTree losses = review.losses();
        JsonObject document = new JsonObject()
                .put("schema", SCHEMA)
                .put("kind", "report")
                .put("line", review.run().line())
                .put("run", review.run().run())
                .put("from", review.period().from().toString())
                .put("to", review.period().until().toString())
                .put("heardSeconds", seconds(review.heard()))
                .putEach("notHeard", review.gaps(), PeriodDocument::data)
                .putEach("kpis", figures(review.kpis()), figure -> data(figure, review.kpis()))
                .put("plannedVehicles", review.kpis().planVehicles())
                .putEach("rows", review.rows(), PeriodDocument::data)
                .put("outlook", Optional.ofNullable(review.outlook()).map(PeriodDocument::data))
                .put("losses", losses == null ? Optional.empty() : Optional.of(data(losses)))
                .putEach("downtimes", review.downtimes(), PeriodDocument::data)
                .put("stopsComplete", review.areStopsAll())
                .putEach("stops", review.stops(), PeriodDocument::data);
        RobotTables.data(review, document);
        return document;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static JsonObject data(ShiftOutlook outlook) {
        return new JsonObject()
                .put("secondsLeft", seconds(outlook.left()))
                .put("plannedSecondsLeft", seconds(outlook.plannedLeft()))
                .put("goodVehiclesMissing", outlook.missing())
                .put("neededPerPlannedHour", outlook.neededPerHour());
    }

    private static JsonObject data(Period gap) {
        return new JsonObject()
                .put("from", gap.from().toString())
                .put("to", gap.until().toString());
    }

    /** Those that have a value. */
    static List<LineFigure> figures(LineKpis kpis) {
        return Arrays.stream(LineFigure.values())
                .filter(figure -> Double.isFinite(figure.value(kpis)))
                .toList();
    }

    private static JsonObject data(LineFigure figure, LineKpis kpis) {
        return new JsonObject().put("name", figure.figure().name()).put("value", figure.value(kpis));
    }

    private static JsonObject data(ReviewRow row) {
        return new JsonObject()
                .put("from", row.period().from().toString())
                .put("to", row.period().until().toString())
                .put("heardSeconds", seconds(row.heard()))
                .put("plannedVehicles", row.kpis().planVehicles())
                .put("goodVehicles", row.kpis().output().good())
                .put("scrappedVehicles", row.kpis().output().scrapped())
                .put("plannedVehiclesSoFar", row.sum().planVehicles())
                .put("goodVehiclesSoFar", row.sum().output().good())
                .put("mainLoss", row.mainLoss().map(PeriodDocument::data));
    }

    private static JsonObject data(LossTree tree) {
        return new JsonObject()
                .put("plannedSeconds", tree.plannedMicros() / 1e6)
                .put("goodSeconds", tree.goodMicros() / 1e6)
                .put("rejectedSeconds", tree.rejectedMicros() / 1e6)
                .put("slowSeconds", tree.slowMicros() / 1e6)
                .putEach("causes", tree.losses(), PeriodDocument::data);
    }

    private static JsonObject data(Loss loss) {
        return new JsonObject()
                .put("as", loss.as().name())
                .put("element", loss.charge().element())
                .put("state", loss.charge().state().name())
                .put("reason", loss.charge().reason())
                .put("seconds", loss.micros() / 1e6);
    }

    private static JsonObject data(Downtime downtime) {
        return new JsonObject()
                .put("element", downtime.element())
                .put("kind", downtime.kind().name())
                .put("reason", downtime.reason())
                .put("count", downtime.count())
                .put("seconds", seconds(downtime.time()))
                .put("endsHeard", downtime.isWhole());
    }

    private static JsonObject data(KeptStop kept) {
        Stop stop = kept.stop();
        return new JsonObject()
                .put("element", stop.element())
                .put("kind", stop.kind().name())
                .put("reason", stop.reason())
                .put("robot", Optional.ofNullable(stop.robot()))
                .put("fault", Optional.ofNullable(stop.fault()))
                .put("begin", stop.begin().toString())
                .put("end", Optional.ofNullable(stop.until()).map(Object::toString))
                .put("endHeard", stop.isEndHeard())
                .put("acknowledgedBy", Optional.ofNullable(kept.acknowledged()).map(KeptStop.Acknowledgement::by));
    }

    @Override
    public Paragraphs text() {
        Paragraphs text = new Paragraphs();
        text.add(Excerpt.of(review.run().line()) + ": " + review.period().from() + " to "
                + review.period().until() + ", run " + review.run().run());
        text.add(board());
        Optional.ofNullable(review.outlook())
                .map(ReviewWords::outlook)
                .map(Text::en)
                .ifPresent(text::add);
        TextTable table = TextTable.ofNumbers("", "value", "");
        figures(review.kpis())
                .forEach(figure -> table.add(
                        figure.title(),
                        Numerals.rounded(figure.value(review.kpis()) * figure.scale(), 0),
                        figure.unit()));
        text.add(table)
                .add(review.kpis().oeeRemarks(review.line().idealTaktMicros()).stream()
                        .map(OeeRemark::sentence)
                        .map(sentence -> sentence.en())
                        .toList());
        if (!review.stops().isEmpty()) {
            text.add(downtimes());
        }
        RobotTables.text(review, text);
        return text.add(notHeard());
    }

    private TextTable board() {
        TextTable table = TextTable.ofNumbers(
                review.isByHour() ? "hour" : "day", "main loss", "plan", "good", "+/-", "so far", "heard");
        for (ReviewRow row : review.rows()) {
            table.add(
                    review.isByHour() ? time(row) : ReviewWords.day(row.named()),
                    row.mainLoss()
                            .map(loss -> ReviewWords.loss(review.line(), loss).en() + " " + minutes(loss.micros()))
                            .orElse(""),
                    Numerals.fixed(row.kpis().planVehicles(), 1),
                    String.valueOf(row.kpis().output().good()),
                    signed(row.difference()),
                    signed(row.differenceSoFar()),
                    row.isWholeHeard()
                            ? ""
                            : row.heard().toMinutes() + " of "
                                    + row.period().length().toMinutes() + " min");
        }
        return table;
    }

    private static String time(ReviewRow row) {
        return ReviewWords.dayAndMinute(row.period().from()) + "-"
                + ReviewWords.minute(row.period().until());
    }

    static String signed(double vehicles) {
        return String.format(Locale.ROOT, "%+.1f", vehicles + 0.0);
    }

    static String minutes(long micros) {
        return String.format(Locale.ROOT, "%.1f min", micros / 60e6);
    }

    private TextTable downtimes() {
        TextTable table = TextTable.ofNumbers("stopped by itself", "cause", "times", "min");
        List<Downtime> all = review.downtimes();
        all.stream()
                .limit(MOST_CAUSES)
                .forEach(downtime -> table.add(
                        ReviewWords.element(review.line(), downtime.element()).en(),
                        ReviewWords.stop(review.line(), downtime.element(), downtime.kind(), downtime.reason())
                                .en(),
                        String.valueOf(downtime.count()),
                        (downtime.isWhole() ? "" : "at least ") + Numerals.fixed(seconds(downtime.time()) / 60, 1)));
        return table;
    }

    private List<String> notHeard() {
        List<String> sentences = new ArrayList<>();
        if (review.gaps().isEmpty()) {
            sentences.add("All of it was heard.");
        } else {
            review.gaps()
                    .forEach(gap -> sentences.add("Not heard: " + gap.from() + " to " + gap.until()
                            + "; counts and times go on across it, causes and stops of it are missing."));
        }
        return sentences;
    }
}
