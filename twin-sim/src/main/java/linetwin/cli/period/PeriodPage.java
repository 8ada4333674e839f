package linetwin.cli.period;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.sim.report.Report;
import linetwin.sim.report.Report.Fact;
import linetwin.sim.report.Section;
import linetwin.sim.report.Section.Pareto;
import linetwin.sim.report.Section.Table;
import linetwin.sim.report.Words;
import linetwin.store.history.KeptStop;
import linetwin.store.history.Stop;
import linetwin.store.review.Downtime;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewRow;
import linetwin.store.review.ReviewWords;

/** What happened on a line in a period, as a page to read and to print. */
public final class PeriodPage {
    private static final int MOST_BARS = 12;
    private static final int MOST_STOPS = 200;

    private final Review review;

    private PeriodPage(Review review) {
        this.review = review;
    }

    /**
     * The report of a period.
     *
     * @param version of the program
     */
    public static Report of(Review review, String version) {
        return new PeriodPage(review).report(version);
    }

    private Report report(String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(board());
        sections.add(figures());
        LossTree losses = review.losses();
        if (losses != null && losses.plannedMicros() > 0) {
            sections.add(losses(losses));
        }
        if (!review.stops().isEmpty()) {
            sections.add(downtimes());
            sections.addAll(RobotTables.sections(review));
            sections.add(stops());
        }
        if (!review.gaps().isEmpty()) {
            sections.add(notHeard());
        }
        return new Report(
                review.line().plant(), new Text("发生了什么？", "What happened?"), answer(), facts(version), sections);
    }

    private Text answer() {
        LineKpis kpis = review.kpis();
        String plan = fixed(kpis.planVehicles(), 0);
        String difference = PeriodDocument.signed(kpis.output().good() - kpis.planVehicles());
        double oee = 100 * LineFigure.OEE_INDEX.value(kpis);
        boolean isPlanned = kpis.planVehicles() > 0;
        Text made = isPlanned
                ? new Text(
                        "合格 " + kpis.output().good() + " 辆，计划 " + plan + " 辆（" + difference + "）。",
                        kpis.output().good() + " good vehicles of " + plan + " planned (" + difference + ").")
                : new Text(
                        "合格 " + kpis.output().good() + " 辆；该时段内没有计划时间。",
                        kpis.output().good() + " good vehicles; there was no planned time.");
        Text efficiency = new Text("OEE " + fixed(oee, 1) + " %。", "OEE " + fixed(oee, 1) + " %.");
        LossTree losses = review.losses();
        List<Text> more = new ArrayList<>();
        Optional.ofNullable(review.outlook())
                .map(ReviewWords::outlook)
                .ifPresent(outlook -> more.add(new Text(outlook.zh() + "。", capital(outlook.en()) + ".")));
        if (isPlanned && Double.isFinite(oee)) {
            more.add(efficiency);
        }
        if (losses != null && !losses.losses().isEmpty()) {
            Loss first = losses.losses().get(0);
            Text where = ReviewWords.loss(review.line(), first);
            String minutes = fixed(first.micros() / 60e6, 0);
            more.add(new Text(
                    "最大损失：" + where.zh() + "，" + minutes + " 分钟。",
                    "The largest loss: " + where.en() + ", " + minutes + " min."));
        }
        return Words.sentences(made, more);
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value + 0.0);
    }

    private List<Fact> facts(String version) {
        return List.of(
                new Fact(
                        new Text("时段（产线时钟，UTC）", "Period (clock of the line, UTC)"),
                        Text.of(ReviewWords.period(review.period()))),
                new Fact(new Text("场景", "Scenario"), Text.of(review.run().line())),
                new Fact(new Text("运行", "Run"), Text.of(review.run().run())),
                new Fact(new Text("接收到", "Heard"), heard(review.heard(), review.period())),
                new Fact(new Text("程序", "Program"), Text.of("Linetwin " + version)));
    }

    private static Text heard(Duration heard, Period period) {
        if (heard.equals(period.length())) {
            return new Text("全部", "all of it");
        }
        Text part = Durations.about(heard);
        Text whole = Durations.about(period.length());
        return new Text(whole.zh() + "中的 " + part.zh(), part.en() + " of " + whole.en());
    }

    private Table board() {
        List<List<Text>> rows = new ArrayList<>();
        for (ReviewRow row : review.rows()) {
            rows.add(List.of(
                    name(row),
                    number(row.kpis().planVehicles(), 1),
                    Text.of(String.valueOf(row.kpis().output().good())),
                    Text.of(PeriodDocument.signed(row.difference())),
                    number(row.sum().planVehicles(), 1),
                    Text.of(String.valueOf(row.sum().output().good())),
                    Text.of(PeriodDocument.signed(row.differenceSoFar())),
                    row.mainLoss().map(this::lost).orElse(Text.of("–"))));
        }
        return Table.of(
                review.isByHour() ? new Text("逐小时看板", "Hour by hour") : new Text("逐日看板", "Day by day"),
                new Text(
                        "计划 = 目标节拍 × 计划时间；差 = 实际 − 计划。主要损失：末工位因此损失时间最多的原因。",
                        "Plan: target rate times planned time. Difference: good less plan. Main loss: what the last"
                                + " station lost most of the time to."),
                List.of(
                        review.isByHour() ? new Text("小时", "Hour") : new Text("日期", "Day"),
                        new Text("计划", "Plan"),
                        new Text("合格", "Good"),
                        new Text("差", "Difference"),
                        new Text("累计计划", "Plan so far"),
                        new Text("累计合格", "Good so far"),
                        new Text("累计差", "Difference so far"),
                        new Text("主要损失", "Main loss")),
                rows);
    }

    private Text name(ReviewRow row) {
        String time = review.isByHour()
                ? ReviewWords.dayAndMinute(row.period().from()) + "–"
                        + ReviewWords.minute(row.period().until())
                : ReviewWords.day(row.named());
        if (row.isWholeHeard()) {
            return Text.of(time);
        }
        Text heard = heard(row.heard(), row.period());
        return new Text(time + "（接收到" + heard.zh() + "）", time + " (heard " + heard.en() + ")");
    }

    private static Text number(double value, int digits) {
        return Text.of(fixed(value, digits));
    }

    private Text lost(Loss loss) {
        Text where = ReviewWords.loss(review.line(), loss);
        String minutes = fixed(loss.micros() / 60e6, 1);
        return new Text(where.zh() + "，" + minutes + " 分钟", where.en() + ", " + minutes + " min");
    }

    private Table figures() {
        LineKpis kpis = review.kpis();
        List<Text> remarks = kpis.oeeRemarks(review.line().idealTaktMicros()).stream()
                .map(OeeRemark::sentence)
                .toList();
        double unknown = kpis.notObservedFraction();
        List<Text> notes = new ArrayList<>(remarks);
        if (unknown > 0) {
            notes.add(new Text(
                    "工位时间的 " + fixed(100 * unknown, 2) + " % 未被观测，不计入任何指标。",
                    fixed(100 * unknown, 2) + " % of the stations' time was not observed; it is in no figure."));
        }
        return Table.of(
                new Text("该时段的指标", "Figures of the period"),
                Words.sentences(
                        new Text("OEE = 时间开动率 × 性能开动率 × 合格品率。", "OEE is availability times performance times quality."),
                        notes),
                List.of(new Text("指标", "Figure"), new Text("数值", "Value"), new Text("单位", "Unit")),
                PeriodDocument.figures(kpis).stream()
                        .map(figure -> List.of(
                                figure.text(),
                                number(figure.value(kpis) * figure.scale(), 2),
                                Text.of(figure.unit().isEmpty() ? "–" : figure.unit())))
                        .toList());
    }

    private Pareto losses(LossTree tree) {
        double planned = tree.plannedMicros();
        List<Pareto.Item> items = new ArrayList<>();
        tree.losses()
                .forEach(loss ->
                        items.add(item(ReviewWords.loss(review.line(), loss), (double) loss.micros(), planned)));
        items.add(item(new Text("报废或带缺陷", "Scrapped or with a defect"), (double) tree.rejectedMicros(), planned));
        items.add(item(
                new Text("慢于理想节拍", "Slower than the ideal takt"), (double) Math.max(0, tree.slowMicros()), planned));
        items.sort((one, other) -> Double.compare(other.fraction(), one.fraction()));
        items.removeIf(item -> item.fraction() < 0.0005);
        return new Pareto(
                new Text("计划时间损失在哪里", "What planned time was lost to"),
                new Text(
                        "占计划时间（" + fixed(planned / 60e6, 0) + " 分钟）的百分比；等待的时间归于其源头。全部损失合计为 100 % − OEE。",
                        "In percent of " + fixed(planned / 60e6, 0)
                                + " min planned; waiting is charged to where it comes from. All"
                                + " losses together are 100 % less OEE."),
                most(items));
    }

    private static Pareto.Item item(Text label, double micros, double planned) {
        String minutes = fixed(micros / 60e6, 1);
        return new Pareto.Item(label, micros / planned, new Text(minutes + " 分钟", minutes + " min"));
    }

    /** The largest, and the rest in one. */
    private static List<Pareto.Item> most(List<Pareto.Item> items) {
        if (items.size() <= MOST_BARS) {
            return items;
        }
        List<Pareto.Item> some = new ArrayList<>(items.subList(0, MOST_BARS));
        double rest = items.stream()
                .skip(MOST_BARS)
                .mapToDouble(Pareto.Item::fraction)
                .sum();
        int more = items.size() - MOST_BARS;
        some.add(new Pareto.Item(new Text("其余 " + more + " 项", more + " smaller ones"), rest, Text.of("–")));
        return some;
    }

    private Pareto downtimes() {
        List<Downtime> all = review.downtimes();
        double whole =
                all.stream().mapToLong(downtime -> downtime.time().toMillis()).sum();
        List<Pareto.Item> items =
                all.stream().map(downtime -> item(downtime, whole)).toList();
        return new Pareto(
                new Text("停机帕累托", "Downtime Pareto"),
                new Text(
                        "各工位自身的停机与缺料，按工位和原因合计；占全部停机时间的百分比。有缓冲时，停机不一定影响产出。",
                        "Stops of stations by themselves and for want of material, by station and cause, in percent of"
                                + " all such time. Behind a buffer a stop need not cost output."),
                most(items));
    }

    private Pareto.Item item(Downtime downtime, double whole) {
        Text where = ReviewWords.element(review.line(), downtime.element());
        Text what = ReviewWords.stop(review.line(), downtime.element(), downtime.kind(), downtime.reason());
        String minutes = fixed(downtime.time().toMillis() / 60e3, 1);
        return new Pareto.Item(
                new Text(where.zh() + "：" + what.zh(), where.en() + ": " + what.en()),
                whole == 0 ? 0 : downtime.time().toMillis() / whole,
                new Text(
                        (downtime.isWhole() ? "" : "至少 ") + minutes + " 分钟 · " + downtime.count() + " 次",
                        (downtime.isWhole() ? "" : "at least ") + minutes + " min · " + downtime.count() + "×"));
    }

    private Table stops() {
        List<KeptStop> latest = new ArrayList<>(review.stops());
        Collections.reverse(latest);
        List<List<Text>> rows = latest.stream().limit(MOST_STOPS).map(this::row).toList();
        boolean areAll = rows.size() == latest.size() && review.areStopsAll();
        return Table.of(
                new Text("停机清单", "Stops"),
                areAll
                        ? new Text("共 " + rows.size() + " 次，最近的在前。", "All " + rows.size() + ", the latest first.")
                        : new Text(
                                "最近的 " + rows.size() + " 次；帕累托图包含更多。",
                                "The latest " + rows.size() + "; the Pareto has more of them."),
                List.of(
                        new Text("开始", "Begin"),
                        new Text("时长", "Lasted"),
                        new Text("工位", "Station"),
                        new Text("情况", "What"),
                        new Text("已确认", "Acknowledged")),
                rows);
    }

    private List<Text> row(KeptStop kept) {
        Stop stop = kept.stop();
        KeptStop.Acknowledgement seen = kept.acknowledged();
        return List.of(
                Text.of(ReviewWords.dayAndMinute(stop.begin())),
                ReviewWords.lasted(stop),
                ReviewWords.element(review.line(), stop.element()),
                ReviewWords.stop(review.line(), stop),
                Text.of(seen == null ? "–" : seen.by().isBlank() ? "✓" : seen.by()));
    }

    private Table notHeard() {
        return Table.of(
                new Text("未接收到的时段", "What was not heard"),
                new Text(
                        "计数与状态时间是累计的，跨过空档仍然完整；空档内的停机与损失原因缺失。",
                        "Counts and state times are cumulative, so they go on across a gap; stops and causes of losses"
                                + " in it are missing."),
                List.of(new Text("时段", "Period"), new Text("时长", "Lasted")),
                review.gaps().stream()
                        .map(gap -> List.of(Text.of(ReviewWords.period(gap)), Durations.about(gap.length())))
                        .toList());
    }
}
