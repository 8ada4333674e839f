package linetwin.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.bottleneck.Evidence;
import linetwin.model.bottleneck.Store;
import linetwin.model.value.Text;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.Report;
import linetwin.sim.report.ReportContent;
import linetwin.sim.report.ResultFields;
import linetwin.sim.report.Section;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.OverTime;
import linetwin.sim.report.Section.Table;
import linetwin.sim.report.Words;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.study.BottleneckStudy;
import linetwin.sim.study.BottleneckStudy.StationShare;
import linetwin.sim.study.LineLosses;

/** What limits a line, and what its planned time is lost to. */
public record BottleneckDocument(Scenario scenario, BottleneckStudy study) implements ResultDocument {
    private static final int MOST_ROWS = 15;
    private static final int MOST_BARS = 12;
    private static final int MOST_BANDS = 6;

    @Override
    public JsonObject data() {
        RunPlan plan = plan();
        JsonObject fields = ResultFields.document("bottleneck")
                .put("scenario", study.experiment().line().name())
                .put("seed", plan.seed())
                .put("replications", plan.replications())
                .put("warmUpSeconds", plan.warmUp().toMillis() / 1e3)
                .put("durationSeconds", plan.duration().toMillis() / 1e3)
                .put("levelFraction", ExperimentResult.LEVEL_FRACTION)
                .putEach("limits", study.stations(), this::limit)
                .put("named", study.named())
                .putEach(
                        "lostByAllStations",
                        study.causedFractions().entrySet(),
                        caused ->
                                new JsonObject().put("element", caused.getKey()).put("fraction", caused.getValue()));
        List<Text> notes = study.lineLosses().map(LineLosses::remarks).orElse(List.of());
        return fields.put("notes", notes)
                .put("lossTree", losses().map(LossSections::data))
                .put("overTime", study.diagnoses().get(0).overTime());
    }

    private RunPlan plan() {
        return Settings.plan(study.experiment(), study.diagnoses().size());
    }

    private Optional<LossSections> losses() {
        return study.lineLosses().map(losses -> new LossSections(scenario, losses));
    }

    private JsonObject limit(StationShare share) {
        JsonObject fields = new JsonObject().put("station", share.station()).put("fraction", share.fraction());
        study.evidence(share.station())
                .ifPresent(evidence -> fields.put("before", store(evidence.before()))
                        .put("after", store(evidence.after()))
                        .put("atWorkSeconds", evidence.atWorkMicros() / 1e6)
                        .put("downSeconds", evidence.downMicros() / 1e6));
        return fields;
    }

    private static JsonObject store(Store store) {
        return new JsonObject()
                .put("meanContent", store.content())
                .put("capacity", store.isUnlimited() ? null : store.capacity());
    }

    @Override
    public Paragraphs text() {
        TextTable stations = TextTable.ofNumbers("the line waits for", "% of time at work", "");
        study.stations().stream()
                .limit(MOST_ROWS)
                .forEach(share -> stations.add(
                        share.station(),
                        LossSections.percent(share.fraction()),
                        LossSections.bar(share.fraction().mean())));
        Paragraphs text = new Paragraphs()
                .add(study.experiment().line().name() + ": "
                        + Settings.text(plan(), study.experiment().replications()))
                .add(stations)
                .add(verdict())
                .add(causedTable());
        losses().ifPresent(losses -> losses.tell(text));
        return text;
    }

    private List<String> verdict() {
        List<String> named = study.named();
        List<String> lines = new ArrayList<>();
        lines.add(noneNamed()
                .map(Text::en)
                .orElseGet(() -> String.join(" and ", named)
                        + (named.size() == 1 ? " limits the line." : " together limit the line.")));
        for (String station : named) {
            study.evidence(station)
                    .ifPresent(evidence ->
                            lines.add(station + ": " + evidence.sentence().en()));
        }
        return lines;
    }

    private Optional<Text> noneNamed() {
        if (study.stations().isEmpty()) {
            return Optional.of(
                    new Text("没有工位限制产线：产线只在等来料。", "No station limits the line: it waits for its source alone."));
        }
        return study.named().isEmpty()
                ? Optional.of(new Text(
                        "没有明显的瓶颈：没有工位比其他工位明显更多地限制产线。",
                        "No clear bottleneck: no station limits the line much more than others do."))
                : Optional.empty();
    }

    private TextTable causedTable() {
        TextTable table = TextTable.ofNumbers("time that all stations lost to", "% of planned time", "");
        study.causedFractions().entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().mean()))
                .limit(MOST_ROWS)
                .forEach(entry -> table.add(
                        entry.getKey().isEmpty() ? "unobserved" : entry.getKey(),
                        LossSections.percent(entry.getValue()),
                        LossSections.bar(entry.getValue().mean())));
        return table;
    }

    public Report page(String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(stations());
        if (!study.named().isEmpty()) {
            sections.add(why());
        }
        sections.add(overTime());
        losses().ifPresent(losses -> sections.addAll(losses.sections()));
        return new ReportContent(new Text("是什么限制了这条产线？", "What limits this line?"), answer(), sections)
                .about(scenario, plan(), version);
    }

    private Text answer() {
        return noneNamed().orElseGet(() -> {
            List<String> named = study.named();
            Text all = named.stream()
                    .map(this::title)
                    .reduce((one, other) -> new Text(one.zh() + "、" + other.zh(), one.en() + " and " + other.en()))
                    .orElseThrow();
            Text first = title(named.get(0));
            Text why = why(named.get(0));
            return named.size() == 1
                    ? new Text(all.zh() + "：" + why.zh(), all.en() + ": " + why.en())
                    : new Text(
                            all.zh() + "共同限制产线。" + first.zh() + "：" + why.zh(),
                            all.en() + " together limit the line. " + first.en() + ": " + why.en());
        });
    }

    private Text title(String id) {
        return Words.title(scenario, id);
    }

    private Text why(String station) {
        return study.evidence(station).map(Evidence::sentence).orElseThrow();
    }

    private Intervals stations() {
        return Intervals.of(
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
                        .toList());
    }

    /** Why each named station limits the line. */
    private Table why() {
        return Table.of(
                new Text("依据", "The evidence"),
                new Text("各次重复的平均。", "Means over the replications."),
                List.of(new Text("工位", "Station"), new Text("为什么", "Why")),
                study.named().stream()
                        .map(station -> List.of(title(station), why(station)))
                        .toList());
    }

    /** Of the first replication: a mean over several would show a bottleneck that never moves. */
    private OverTime overTime() {
        List<String> ids = study.stations().stream()
                .map(StationShare::station)
                .limit(MOST_BANDS)
                .toList();
        List<Map<String, Double>> slices = study.diagnoses().get(0).overTime();
        return new OverTime(
                new Text("瓶颈随时间的移动", "The bottleneck over time"),
                new Text(
                        "第一次重复；每格时间内产线等待各工位的占比，其余工位合为“其他”。",
                        "First replication; the share of each slice of time for which the line waits for each station,"
                                + " the others together."),
                study.experiment().duration().toSeconds() / 3_600.0 / slices.size(),
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
}
