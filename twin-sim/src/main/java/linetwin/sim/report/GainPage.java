package linetwin.sim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.model.value.Text;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.experiment.gain.GainShares;
import linetwin.sim.experiment.gain.LeverShare;
import linetwin.sim.experiment.gain.Waterfall;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Steps;
import linetwin.sim.report.Section.Table;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.Scenario;

/** The page on a gain and on what each lever contributes to it. */
public final class GainPage {
    private GainPage() {}

    public static Report of(Scenario scenario, Waterfall waterfall, String version) {
        List<Section> sections = new ArrayList<>();
        List<GainShares> gains = waterfall.gains().stream()
                .sorted(Comparator.comparing(gain -> gain.definition() != EfficiencyDefinition.DEFAULT))
                .toList();
        gains.forEach(gain -> sections.add(steps(gain, titles(waterfall))));
        gains.forEach(gain -> sections.add(table(gain, titles(waterfall), waterfall.oeeNotes())));
        sections.add(Assumptions.line(scenario.line()));
        sections.addAll(Assumptions.evidence(scenario));
        return new Report(
                scenario.title(),
                new Text("提升来自哪些措施？", "Which levers does the gain come from?"),
                gains.isEmpty()
                        ? new Text("这条产线没有可比的效率。", "The line has no efficiency to compare.")
                        : answer(gains.get(0), titles(waterfall)),
                Assumptions.facts(scenario, waterfall.plan(), version),
                sections);
    }

    private static Map<String, Text> titles(Waterfall waterfall) {
        return waterfall.levers().stream().collect(Collectors.toMap(Lever::id, Lever::title));
    }

    private static Text title(String lever, Map<String, Text> titles) {
        return titles.getOrDefault(lever, Text.of(lever));
    }

    private static Text answer(GainShares gain, Map<String, Text> titles) {
        String total = Words.interval(gain.totalPercent(), 1) + " %";
        Text most = gain.levers().stream()
                .max(Comparator.comparingDouble(share -> share.sharePercent().mean()))
                .map(share -> title(share.lever(), titles))
                .orElse(Text.of("–"));
        Text reference = ComparisonPage.reference(gain.totalPercent());
        return new Text(
                "按 " + gain.definition() + "（" + gain.definition().formula().zh() + "）提升 " + total + "，其中贡献最大的是“"
                        + most.zh() + "”。" + reference.zh(),
                "By " + gain.definition() + " (" + gain.definition().formula().en() + ") the gain is " + total
                        + "; most of it comes from \"" + most.en() + "\". " + reference.en());
    }

    private static Steps steps(GainShares gain, Map<String, Text> titles) {
        Text formula = gain.definition().formula();
        return new Steps(
                new Text(
                        "按 " + gain.definition() + " 的提升：" + formula.zh(),
                        "Gain by " + gain.definition() + ": " + formula.en()),
                new Text(
                        "条形为夏普利值（各种先后顺序的平均贡献），合计等于总提升；细线的两端为最先与最后采用时的贡献。" + GainReference.MEANING.zh(),
                        "Bars are Shapley values, what a lever adds on average over all orders; they add up to the total. Thin"
                                + " lines reach from its value as the only lever to that on top of all others. "
                                + GainReference.MEANING.en()),
                "%",
                gain.levers().stream().map(share -> step(share, titles)).toList(),
                Bar.of(new Text("合计", "Total"), gain.totalPercent(), 1),
                ComparisonPage.references());
    }

    private static Steps.Step step(LeverShare share, Map<String, Text> titles) {
        return new Steps.Step(
                title(share.lever(), titles),
                share.sharePercent().mean(),
                share.sharePercent().halfWidth(),
                share.firstInPercent().mean(),
                share.lastInPercent().mean());
    }

    private static Table table(GainShares gain, Map<String, Text> titles, List<FigureNote> notes) {
        List<List<Text>> rows = new ArrayList<>();
        for (LeverShare share : gain.levers()) {
            rows.add(List.of(
                    title(share.lever(), titles),
                    Text.of(Words.interval(share.sharePercent(), 1) + " %"),
                    Text.of(Words.interval(share.firstInPercent(), 1) + " %"),
                    Text.of(Words.interval(share.lastInPercent(), 1) + " %")));
        }
        rows.add(List.of(
                new Text("合计", "Total"),
                Text.of(Words.interval(gain.totalPercent(), 1) + " %"),
                Text.of("–"),
                Text.of("–")));
        return new Table(
                new Text("各措施的贡献，按 " + gain.definition(), "What each lever adds, by " + gain.definition()),
                Words.joined(
                        new Text(
                                "占传统产线效率的百分比，95 % 区间。",
                                "In percent of the baseline's efficiency, with 95 % intervals."),
                        gain.definition() == EfficiencyDefinition.E3 ? notes : List.of()),
                false,
                List.of(
                        new Text("措施", "Lever"),
                        new Text("夏普利值", "Shapley value"),
                        new Text("单独采用", "As the only one"),
                        new Text("最后采用", "On top of all others")),
                rows);
    }
}
