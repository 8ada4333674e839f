package linetwin.sim.report;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import linetwin.sim.experiment.sensitivity.Elasticity;
import linetwin.sim.experiment.sensitivity.Sensitivity;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.Table;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.Scenario;

/** The page on which stations and levers a line's output depends on. */
public final class SensitivityPage {
    private static final int MOST_BARS = 20;

    private SensitivityPage() {}

    public static Report of(Scenario scenario, Sensitivity sensitivity, String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(intervals(scenario, new Text("工位", "Stations"), sensitivity.stations()));
        if (!sensitivity.levers().isEmpty()) {
            sections.add(intervals(scenario, new Text("措施", "Levers"), sensitivity.levers()));
        }
        sections.add(table(scenario, sensitivity));
        sections.add(Assumptions.line(scenario.line()));
        sections.addAll(Assumptions.evidence(scenario));
        return new Report(
                scenario.title(),
                new Text("改进哪里最有用？", "Where does an improvement help most?"),
                answer(scenario, sensitivity),
                Assumptions.facts(scenario, sensitivity.plan(), version),
                sections);
    }

    private static Text answer(Scenario scenario, Sensitivity sensitivity) {
        if (sensitivity.stations().isEmpty()) {
            return new Text("这条产线没有工位。", "The line has no station.");
        }
        Elasticity first = sensitivity.stations().get(0);
        Text title = label(scenario, first);
        Text figure = Words.of(sensitivity.figure());
        String value = Words.interval(first.estimate(), 1);
        boolean isShown = !first.estimate().contains(0);
        return new Text(
                title.zh() + "每提高 1 %，" + figure.zh() + "变化 " + value + " %"
                        + (isShown ? "，为各工位之最。" : "；未超出随机波动，需要更长的模拟。"),
                "One percent on the " + title.en() + " changes " + figure.en() + " by " + value + " %"
                        + (isShown
                                ? ", more than that of any other station."
                                : "; no more than chance explains: run longer."));
    }

    private static Intervals intervals(Scenario scenario, Text heading, List<Elasticity> elasticities) {
        return new Intervals(
                heading,
                new Text(
                        "弹性：参数提高 1 % 时指标变化的百分比；须线为 95 % 置信区间。",
                        "Elasticity: by how many percent the figure changes when the parameter grows by one; whiskers are 95 %"
                                + " intervals."),
                "",
                elasticities.stream()
                        .limit(MOST_BARS)
                        .map(elasticity -> Bar.of(label(scenario, elasticity), elasticity.estimate(), 1))
                        .toList(),
                List.of());
    }

    private static Table table(Scenario scenario, Sensitivity sensitivity) {
        List<List<Text>> rows = new ArrayList<>();
        sensitivity.stations().forEach(elasticity -> rows.add(row(scenario, elasticity)));
        sensitivity.levers().forEach(elasticity -> rows.add(row(scenario, elasticity)));
        rows.add(List.of(new Text("各工位合计", "Sum over stations"), Text.of(Words.interval(sensitivity.sum(), 1))));
        return new Table(
                new Text("全部弹性", "All elasticities"),
                new Text(
                        "各工位之和应接近 1；差额来自不属于任何工位的时间。",
                        "Over the stations they should add up to about 1; what is missing comes from times of no station."),
                false,
                List.of(new Text("参数", "Parameter"), new Text("弹性 ± 95 %", "Elasticity ± 95 %")),
                rows);
    }

    private static List<Text> row(Scenario scenario, Elasticity elasticity) {
        return List.of(label(scenario, elasticity), Text.of(Words.interval(elasticity.estimate(), 1)));
    }

    private static Text label(Scenario scenario, Elasticity elasticity) {
        Text subject = scenario.line()
                .labels()
                .filter(label -> label.id().equals(elasticity.subject()))
                .findFirst()
                .map(Label::title)
                .or(() -> scenario.levers().stream()
                        .filter(lever -> lever.id().equals(elasticity.subject()))
                        .map(Lever::title)
                        .findFirst())
                .orElse(Text.of(elasticity.subject()));
        return switch (elasticity.parameter()) {
            case RATE -> new Text(subject.zh() + "的速度", "speed of " + subject.en());
            case REPAIR_RATE -> new Text(subject.zh() + "的修复速度", "repair rate of " + subject.en());
            case FAILURE_RATE -> new Text(subject.zh() + "的故障率", "failure rate of " + subject.en());
            case LEVER_STRENGTH -> new Text(subject.zh() + "的力度", "strength of " + subject.en());
        };
    }
}
