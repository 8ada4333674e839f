package linetwin.sim.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.bottleneck.Evidence;
import linetwin.model.kpi.loss.Charge;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.OverTime;
import linetwin.sim.report.Section.Shares;
import linetwin.sim.report.Section.Table;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.study.BottleneckStudy;
import linetwin.sim.study.BottleneckStudy.StationShare;
import linetwin.sim.study.LineLosses;
import linetwin.sim.study.LineLosses.CauseShare;

/** The page on what limits a line and what its planned time is lost to. */
public final class BottleneckPage {
    private static final int MOST_BARS = 12;
    private static final int MOST_BANDS = 6;

    private final Scenario scenario;
    private final BottleneckStudy study;

    private BottleneckPage(Scenario scenario, BottleneckStudy study) {
        this.scenario = scenario;
        this.study = study;
    }

    public static Report of(Scenario scenario, BottleneckStudy study, String version) {
        return new BottleneckPage(scenario, study).report(version);
    }

    private Report report(String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(stations());
        why().ifPresent(sections::add);
        sections.add(overTime());
        study.lineLosses().ifPresent(losses -> {
            sections.add(wholeTime(losses));
            sections.add(causes(losses));
        });
        sections.add(Assumptions.line(scenario.line()));
        sections.addAll(Assumptions.evidence(scenario));
        RunPlan plan = new RunPlan(
                study.diagnoses().size(),
                study.experiment().warmUp(),
                study.experiment().duration(),
                study.experiment().seed());
        return new Report(
                scenario.title(),
                new Text("是什么限制了这条产线？", "What limits this line?"),
                answer(),
                Assumptions.facts(scenario, plan, version),
                sections);
    }

    private Text answer() {
        List<String> named = study.named();
        if (study.stations().isEmpty()) {
            return new Text("没有工位限制产线：产线只在等来料。", "No station limits the line: it waits for its source alone.");
        }
        if (named.isEmpty()) {
            return new Text(
                    "没有明显的瓶颈：没有工位比其他工位明显更多地限制产线。",
                    "No clear bottleneck: no station limits the line much more than others do.");
        }
        Text all = named.stream()
                .map(this::title)
                .reduce((one, other) -> new Text(one.zh() + "、" + other.zh(), one.en() + " and " + other.en()))
                .orElseThrow();
        Text why = study.evidence(named.get(0)).map(Evidence::sentence).orElseThrow();
        return named.size() == 1
                ? new Text(all.zh() + "：" + why.zh(), all.en() + ": " + why.en())
                : new Text(
                        all.zh() + "共同限制产线。" + title(named.get(0)).zh() + "：" + why.zh(),
                        all.en() + " together limit the line. "
                                + title(named.get(0)).en() + ": " + why.en());
    }

    private Intervals stations() {
        return new Intervals(
                new Text("产线在等谁", "What the line waits for"),
                new Text(
                        "从线末沿等待往回追：待料向上游，堵塞向下游，直到真正在占用时间的工位；条形为其占工作时间的比例，约等于产量对该工位速度的弹性。",
                        "Followed back from the end of the line along the waits, upstream of starved stations and"
                                + " downstream of blocked ones, to the station whose time counts; share of the time at"
                                + " work, about the elasticity of throughput by the station's speed."),
                "%",
                study.stations().stream()
                        .limit(MOST_BARS)
                        .map(share -> Bar.of(title(share.station()), share.fraction(), 100))
                        .toList(),
                List.of());
    }

    /** Why each named station limits the line. */
    private Optional<Table> why() {
        List<List<Text>> rows = study.named().stream()
                .map(station -> List.of(
                        title(station),
                        study.evidence(station).map(Evidence::sentence).orElseThrow()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        new Text("依据", "The evidence"),
                        new Text("各次重复的平均。", "Means over the replications."),
                        false,
                        List.of(new Text("工位", "Station"), new Text("为什么", "Why")),
                        rows));
    }

    /** Of the first replication: a mean over several would show a bottleneck that never moves. */
    private OverTime overTime() {
        List<String> ids = study.stations().stream()
                .map(StationShare::station)
                .limit(MOST_BANDS)
                .toList();
        List<Map<String, Double>> slices = study.diagnoses().get(0).overTime();
        Duration time = study.experiment().duration();
        return new OverTime(
                new Text("瓶颈随时间的移动", "The bottleneck over time"),
                new Text(
                        "第一次重复；每格时间内产线等待各工位的占比，其余工位合为“其他”。",
                        "First replication; the share of each slice of time for which the line waits for each station,"
                                + " the others together."),
                time.toSeconds() / 3_600.0 / slices.size(),
                Stream.concat(ids.stream().map(this::title), Stream.of(new Text("其他", "Others")))
                        .toList(),
                slices.stream().map(slice -> bands(ids, slice)).toList());
    }

    private static List<Double> bands(List<String> ids, Map<String, Double> slice) {
        List<Double> bands = new ArrayList<>();
        double sum = 0;
        for (String id : ids) {
            bands.add(slice.getOrDefault(id, 0.0));
            sum += bands.get(bands.size() - 1);
        }
        double all = slice.values().stream().mapToDouble(Double::doubleValue).sum();
        bands.add(Math.max(0, all - sum));
        return bands;
    }

    private Shares wholeTime(LineLosses losses) {
        double waiting = losses.causes().stream()
                .filter(cause -> !cause.charge().element().equals(losses.station()))
                .mapToDouble(cause -> cause.fraction().mean())
                .sum();
        double own = losses.causes().stream()
                .filter(cause -> cause.charge().element().equals(losses.station()))
                .mapToDouble(cause -> cause.fraction().mean())
                .sum();
        return new Shares(
                new Text("整线计划时间的去向", "Where the planned time of the line goes"),
                Words.sentences(
                        new Text(
                                "以" + title(losses.station()).zh() + "为准；每一秒只归一个原因，合计等于计划时间，除第一项外即 100 % − OEE。",
                                "Seen at " + title(losses.station()).en()
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
                                own,
                                waiting))));
    }

    private Intervals causes(LineLosses losses) {
        return new Intervals(
                new Text("损失树：损失最大的原因", "Loss tree: the largest causes"),
                new Text(
                        "占计划时间的百分比。等待的时间归于顺着堵塞（向下游）或待料（向上游）走到的第一个不在等待的工位。",
                        "In percent of planned time. Waiting is charged to the first station that does not wait"
                                + " itself: downstream of blocked ones, upstream of starved ones."),
                "%",
                losses.causes().stream()
                        .limit(MOST_BARS)
                        .map(cause -> Bar.of(label(cause), cause.fraction(), 100))
                        .toList(),
                List.of());
    }

    private Text label(CauseShare cause) {
        Charge charge = cause.charge();
        if (!charge.isObserved()) {
            return new Text("未观测到", "Unobserved");
        }
        Text where = title(charge.element());
        Text what = cause.isSlowCycle() ? new Text("慢于理想节拍", "Slower than the ideal takt") : Words.of(charge.state());
        return new Text(
                where.zh() + "：" + what.zh(), where.en() + ": " + what.en().toLowerCase(Locale.ROOT));
    }

    private Text title(String id) {
        return scenario.line()
                .labels()
                .filter(label -> label.id().equals(id))
                .findFirst()
                .map(Label::title)
                .orElse(Text.of(id));
    }
}
