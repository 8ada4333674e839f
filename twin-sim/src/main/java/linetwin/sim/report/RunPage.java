package linetwin.sim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Element;
import linetwin.model.line.Station;
import linetwin.model.line.SynchronousLine;
import linetwin.model.state.StationState;
import linetwin.model.value.Text;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.Shares;
import linetwin.sim.report.Section.Table;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;

/** The page on one line: what it makes. */
public final class RunPage {
    private RunPage() {}

    public static Report of(Scenario scenario, ExperimentResult result, String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(fractions(result));
        sections.add(states(scenario, result));
        sections.add(figures(result));
        sections.add(Assumptions.line(scenario.line()));
        sections.addAll(Assumptions.evidence(scenario));
        Text title = scenario.title();
        return new Report(
                title,
                new Text("这条产线的产出是多少？", "What does this line make?"),
                answer(result),
                Assumptions.facts(scenario, plan(result), version),
                sections);
    }

    static RunPlan plan(ExperimentResult result) {
        Experiment experiment = result.experiment();
        return new RunPlan(result.replications(), experiment.warmUp(), experiment.duration(), experiment.seed());
    }

    private static Text answer(ExperimentResult result) {
        if (!result.has(LineFigure.GOOD_PER_PLANNED_HOUR.figure())) {
            return new Text("在这段时间内没有计划生产时间。", "There was no planned time in which it could make anything.");
        }
        String rate = Words.interval(result.estimate(LineFigure.GOOD_PER_PLANNED_HOUR.figure()), 1);
        String oee = result.has(LineFigure.OEE_INDEX.figure())
                ? Words.percent(result.estimate(LineFigure.OEE_INDEX.figure()))
                : "–";
        return new Text(
                "每计划小时产出合格车辆 " + rate + " 辆，整线 OEE 指数 " + oee + "。",
                rate + " good vehicles per planned hour, at an OEE of the line of " + oee + ".");
    }

    private static Intervals fractions(ExperimentResult result) {
        List<Bar> bars = Arrays.stream(LineFigure.values())
                .filter(figure -> figure.unit().equals("%") && result.has(figure.figure()))
                .map(figure -> Bar.of(Words.of(figure), result.estimate(figure.figure()), 100))
                .toList();
        return new Intervals(
                new Text("关键指标", "Key figures"),
                Words.joined(
                        new Text(
                                "须线为 95 % 置信区间：20 次里有 19 次，真实均值在其中。",
                                "Whiskers: the true mean lies within, 19 times in 20."),
                        FigureNote.onOee(result)),
                "%",
                bars,
                List.of());
    }

    static Shares states(Scenario scenario, ExperimentResult result) {
        List<Shares.Part> parts = Arrays.stream(StationState.values())
                .filter(StationState::isObserved)
                .map(state -> new Shares.Part(state.name(), Words.of(state)))
                .toList();
        List<Shares.Row> rows = new ArrayList<>();
        for (Element element : scenario.line().elements()) {
            if (element instanceof Station) {
                rows.add(row(element.id(), element.label().title(), result));
            } else if (element instanceof SynchronousLine synchronous) {
                synchronous
                        .positions()
                        .forEach(position -> rows.add(
                                row(position.label().id(), position.label().title(), result)));
            }
        }
        return new Shares(
                new Text("时间去哪儿了", "Where the time of each station goes"),
                new Text("各工位处于各状态的时间占比，按物流顺序。", "Share of time in each state, in the order of flow."),
                parts,
                rows);
    }

    private static Shares.Row row(String id, Text title, ExperimentResult result) {
        return new Shares.Row(
                title,
                Arrays.stream(StationState.values())
                        .filter(StationState::isObserved)
                        .map(state -> Figure.ofState(id, state))
                        .map(figure -> result.has(figure)
                                ? result.sample(figure).tally().mean()
                                : 0.0)
                        .toList());
    }

    private static Table figures(ExperimentResult result) {
        List<List<Text>> rows = new ArrayList<>();
        for (LineFigure figure : LineFigure.values()) {
            if (result.has(figure.figure())) {
                double scale = figure.scale();
                ConfidenceInterval mean = result.estimate(figure.figure());
                double next =
                        PredictionInterval.of(result.sample(figure.figure()).tally(), ExperimentResult.LEVEL_FRACTION)
                                        .halfWidth()
                                * scale;
                rows.add(List.of(
                        Words.of(figure),
                        Text.of(Words.interval(mean, scale)),
                        Text.of("± " + Words.rounded(next, mean.halfWidth() * scale)),
                        Text.of(figure.unit().isEmpty() ? "–" : figure.unit())));
            }
        }
        return new Table(
                new Text("全部指标", "All figures"),
                new Text(
                        "“下一次”：再运行一次，其结果 20 次里有 19 次在此范围内。",
                        "Next run: one more such run lies within, 19 times in 20."),
                false,
                List.of(
                        new Text("指标", "Figure"),
                        new Text("均值 ± 95 %", "Mean ± 95 %"),
                        new Text("下一次", "Next run"),
                        new Text("单位", "Unit")),
                rows);
    }
}
