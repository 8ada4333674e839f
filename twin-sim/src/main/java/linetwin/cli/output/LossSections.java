package linetwin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.state.StationState;
import linetwin.model.value.Text;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.Section;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.Shares;
import linetwin.sim.report.Words;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.study.LineLosses;
import linetwin.sim.study.LineLosses.CauseShare;

/** What the planned time of a line is lost to, as a part of a document. */
record LossSections(Scenario scenario, LineLosses losses) {
    private static final int MOST_ROWS = 15;
    private static final int MOST_BARS = 12;
    private static final int BAR = 40;

    JsonObject data() {
        return new JsonObject()
                .put("station", losses.station())
                .put("goodFraction", losses.good())
                .put("rejectedFraction", losses.rejected())
                .put("slowFraction", losses.slow())
                .putEach(
                        "causes",
                        losses.causes(),
                        cause -> new JsonObject()
                                .put("as", cause.as().name())
                                .put("element", cause.charge().element())
                                .put("state", cause.charge().state().name())
                                .put("reason", cause.charge().reason())
                                .put("fraction", cause.fraction()));
    }

    void tell(Paragraphs text) {
        List<String> closing = new ArrayList<>();
        closing.add(
                "Every second has one cause: together the rows are the whole planned time, and all but the first are"
                        + " 100 % less OEE.");
        losses.remarks().forEach(remark -> closing.add(remark.en()));
        text.add(table()).add(closing);
    }

    private TextTable table() {
        TextTable table =
                TextTable.ofNumbers("planned time of the line, at " + losses.station(), "charged to", "%", "");
        addRow(table, "good at the ideal takt", "", losses.good());
        addRow(table, "scrapped or with a defect", "", losses.rejected());
        addRow(table, "slower than the ideal takt", "", losses.slow());
        List<CauseShare> causes = losses.causes();
        causes.stream()
                .limit(MOST_ROWS)
                .forEach(cause -> addRow(
                        table,
                        cause.isSlowCycle() ? "slow cycles" : word(cause.as()),
                        charged(cause.charge()),
                        cause.fraction()));
        int more = causes.size() - MOST_ROWS;
        if (more > 0) {
            double rest = sum(causes.stream().skip(MOST_ROWS));
            table.add("smaller causes", more + " more", Numerals.rounded(rest * 100, 1), bar(rest));
        }
        return table;
    }

    private static void addRow(TextTable table, String what, String cause, ConfidenceInterval fraction) {
        table.add(what, cause, percent(fraction), bar(fraction.mean()));
    }

    private static String word(StationState state) {
        return Words.of(state).en().toLowerCase(Locale.ROOT);
    }

    private static String charged(Charge charge) {
        if (!charge.isObserved()) {
            return "unobserved";
        }
        String reason = charge.reason().isEmpty() ? "" : " (" + charge.reason() + ")";
        return charge.element() + ": "
                + switch (charge.state()) {
                    case STARVED -> "empty";
                    case BLOCKED -> "full";
                    case WORKING, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE, BREAK, OFF_SHIFT, NOT_OBSERVED ->
                        word(charge.state()) + reason;
                };
    }

    static String percent(ConfidenceInterval fraction) {
        return Numerals.interval(fraction.scaledBy(100));
    }

    /** As long as a fraction of its room. */
    static String bar(double fraction) {
        int length = (int) Math.round(BAR * Math.min(1, Math.max(0, fraction)));
        return "#".repeat(length) + " ".repeat(BAR - length);
    }

    private static double sum(Stream<CauseShare> causes) {
        return causes.mapToDouble(cause -> cause.fraction().mean()).sum();
    }

    List<Section> sections() {
        return List.of(wholeTime(), causes());
    }

    private Shares wholeTime() {
        String station = losses.station();
        Text title = Words.title(scenario, station);
        Predicate<CauseShare> isOwn = cause -> cause.charge().element().equals(station);
        return new Shares(
                new Text("整线计划时间的去向", "Where the planned time of the line goes"),
                Words.sentences(
                        new Text(
                                "以" + title.zh() + "为准；每一秒只归一个原因，合计等于计划时间，除第一项外即 100 % − OEE。",
                                "Seen at " + title.en()
                                        + ". Each second has one cause; together they are the planned time, and all but the"
                                        + " first are 100 % less OEE."),
                        losses.remarks()),
                List.of(
                        new Shares.Part("GOOD", new Text("按理想节拍产出合格品", "Good at the ideal pace")),
                        new Shares.Part("REJECTED", new Text("报废或带缺陷", "Scrapped or with a defect")),
                        new Shares.Part("SLOW", new Text("慢于理想节拍", "Slower than ideal")),
                        new Shares.Part("OWN", new Text("本工位停机", "Its own stops")),
                        new Shares.Part("WAITING", new Text("等待其他工位", "Waiting for others"))),
                List.of(new Shares.Row(
                        new Text("计划时间", "Planned time"),
                        List.of(
                                losses.good().mean(),
                                losses.rejected().mean(),
                                Math.max(0, losses.slow().mean()),
                                sum(losses.causes().stream().filter(isOwn)),
                                sum(losses.causes().stream().filter(isOwn.negate()))))));
    }

    private Intervals causes() {
        return Intervals.of(
                new Text("损失树：损失最大的原因", "Loss tree: the largest causes"),
                new Text(
                        "占计划时间的百分比。等待的时间归于顺着堵塞（向下游）或待料（向上游）走到的第一个不在等待的工位。",
                        "In percent of planned time. Waiting is charged to the first station that does not wait"
                                + " itself: downstream of blocked ones, upstream of starved ones."),
                "%",
                losses.causes().stream()
                        .limit(MOST_BARS)
                        .map(cause -> Bar.of(label(cause), cause.fraction(), 100))
                        .toList());
    }

    private Text label(CauseShare cause) {
        Charge charge = cause.charge();
        if (!charge.isObserved()) {
            return new Text("未观测到", "Unobserved");
        }
        Text where = Words.title(scenario, charge.element());
        Text what = cause.isSlowCycle() ? new Text("慢于理想节拍", "Slower than the ideal takt") : Words.of(charge.state());
        return new Text(
                where.zh() + "：" + what.zh(), where.en() + ": " + what.en().toLowerCase(Locale.ROOT));
    }
}
