package linetwin.sim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.model.value.Text;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.FigureChange;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.Reference;
import linetwin.sim.report.Section.Table;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.ConfidenceInterval;

/** The page on lines beside a baseline: what they gain over it. */
public final class ComparisonPage {
    private ComparisonPage() {}

    /**
     * The page on a comparison.
     *
     * @param scenarios the baseline first, then the others in the order of the comparisons
     */
    public static Report of(List<Scenario> scenarios, Comparisons comparisons, String version) {
        Scenario last = scenarios.get(scenarios.size() - 1);
        List<Section> sections = new ArrayList<>();
        sections.add(gains(scenarios, comparisons));
        for (int i = 1; i < scenarios.size(); i++) {
            sections.add(changes(
                    scenarios.get(i),
                    scenarios.get(0),
                    comparisons.comparisons().get(i - 1)));
        }
        sections.add(RunPage.states(
                last, comparisons.others().get(comparisons.others().size() - 1)));
        sections.add(Assumptions.line(last.line()));
        sections.addAll(Assumptions.evidence(last));
        Text baseline = scenarios.get(0).title();
        return new Report(
                last.title(),
                new Text("与“" + baseline.zh() + "”相比，改进了多少？", "What is gained over \"" + baseline.en() + "\"?"),
                answer(
                        last,
                        comparisons.comparisons().get(comparisons.comparisons().size() - 1)),
                Assumptions.facts(last, RunPage.plan(comparisons.baseline()), version),
                sections);
    }

    private static Text answer(Scenario scenario, Comparison comparison) {
        return comparison
                .findGain(EfficiencyDefinition.DEFAULT)
                .or(() -> comparison.gains().stream().findFirst())
                .map(gain -> answer(scenario, gain))
                .orElse(new Text("两条产线没有可比的效率。", "The lines have no efficiency in common to compare."));
    }

    private static Text answer(Scenario scenario, FigureChange gain) {
        String percent = Words.interval(gain.percent(), 1) + " %";
        boolean isShown = gain.comparison().isSignificant();
        Text figure = Words.of(gain.figure());
        return new Text(
                scenario.title().zh() + "：" + figure.zh() + " 变化 " + percent + "，" + (isShown ? "超出随机波动。" : "未超出随机波动。")
                        + reference(gain.percent()).zh(),
                scenario.title().en() + " changes " + figure.en() + " by " + percent + ", "
                        + (isShown ? "more than chance explains. " : "no more than chance explains. ")
                        + reference(gain.percent()).en());
    }

    /** How the published figure of the article lies beside a gain. */
    static Text reference(ConfidenceInterval percent) {
        double published = GainReference.DEFAULT.gainPercent();
        if (percent.contains(published)) {
            return new Text(
                    "与公布的 " + published + " % 无法区分。", "It can't be told apart from the published " + published + " %.");
        }
        return percent.mean() < published
                ? new Text("低于公布的 " + published + " %。", "It is below the published " + published + " %.")
                : new Text("高于公布的 " + published + " %。", "It is above the published " + published + " %.");
    }

    static List<Reference> references() {
        return Arrays.stream(GainReference.values())
                .map(reference -> new Reference(reference.title(), reference.gainPercent()))
                .toList();
    }

    private static Intervals gains(List<Scenario> scenarios, Comparisons comparisons) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 1; i < scenarios.size(); i++) {
            Text title = scenarios.get(i).title();
            for (FigureChange gain : comparisons.comparisons().get(i - 1).gains()) {
                Text figure = Words.of(gain.figure());
                Text label = scenarios.size() == 2
                        ? figure
                        : new Text(title.zh() + "，" + figure.zh(), title.en() + ", " + figure.en());
                bars.add(Bar.of(label, gain.percent(), 1));
            }
        }
        return new Intervals(new Text("效率提升", "Gain in efficiency"), GainReference.MEANING, "%", bars, references());
    }

    private static Table changes(Scenario other, Scenario baseline, Comparison comparison) {
        List<List<Text>> rows = comparison
                .changes()
                .map(change -> {
                    double scale = change.figure().scale();
                    return List.of(
                            Words.of(change.figure()),
                            Text.of(Words.interval(change.baseline(), scale)),
                            Text.of(Words.interval(change.other(), scale)),
                            Text.of(Words.interval(change.comparison().difference(), scale)),
                            judgement(change));
                })
                .toList();
        return new Table(
                new Text(
                        other.title().zh() + " 与 " + baseline.title().zh(),
                        other.title().en() + " against " + baseline.title().en()),
                Words.joined(
                        new Text(
                                "两条产线用同样的随机数，因此差异的区间比各自的区间窄。",
                                "Both lines see the same random numbers, so that the difference is known better than either."),
                        comparison.oeeNotes()),
                false,
                List.of(
                        new Text("指标", "Figure"),
                        baseline.title(),
                        other.title(),
                        new Text("差异", "Difference"),
                        new Text("结论", "Verdict")),
                rows);
    }

    private static Text judgement(FigureChange change) {
        return switch (change.judgement()) {
            case BETTER -> new Text("更好", "better");
            case WORSE -> new Text("更差", "worse");
            case NO_DIFFERENCE_SHOWN -> new Text("看不出差异", "no difference shown");
        };
    }
}
