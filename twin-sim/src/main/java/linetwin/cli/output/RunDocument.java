package linetwin.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.ElementKind.Goods;
import linetwin.model.line.Labelled;
import linetwin.model.state.StationState;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.experiment.SequentialExperiment;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.Report;
import linetwin.sim.report.ReportContent;
import linetwin.sim.report.ResultFields;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.Shares;
import linetwin.sim.report.Section.Table;
import linetwin.sim.report.Words;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;
import linetwin.sim.stats.RelativePrecision;

/** What one line makes: its figures over independent replications. */
public record RunDocument(
        Scenario scenario,
        ExperimentResult result,
        boolean isWithElements,
        List<Double> quantiles,
        Optional<SequentialExperiment> sequential)
        implements ResultDocument {
    public RunDocument {
        quantiles = List.copyOf(quantiles);
    }

    @Override
    public JsonObject data() {
        List<FigureNote> notes = Stream.concat(
                        FigureNote.onOee(result).stream(), FigureNote.onMissing(result, isWithElements).stream())
                .toList();
        JsonObject fields = ResultFields.addExperiment(ResultFields.document("run"), result)
                .putEach("notes", notes, ResultFields::note)
                .put("precision", sequential.map(this::precision));
        if (!quantiles.isEmpty()) {
            fields.put("quantiles", new Quantiles(result, quantiles).data());
        }
        List<Figure> fleets = FleetTables.figures(result);
        if (!fleets.isEmpty()) {
            fields.putEach("fleets", fleets, figure -> ResultFields.estimate(result, figure));
        }
        if (isWithElements) {
            List<Figure> elements =
                    result.figures().filter(figure -> !figure.isOfLine()).toList();
            fields.putEach("elements", elements, figure -> ResultFields.estimate(result, figure));
        }
        return fields;
    }

    private JsonObject precision(SequentialExperiment growing) {
        return new JsonObject()
                .put("figure", growing.figure().figure().name())
                .put("wantedFraction", growing.precision().fraction())
                .put("reachedFraction", RelativePrecision.reachedBy(growing.estimate(result)))
                .put("reached", growing.isReached(result));
    }

    @Override
    public Paragraphs text() {
        TextTable table = TextTable.ofNumbers("", "mean", "± 95 %", "next run ±", "");
        figures().forEach(figure -> addRow(table, figure.title(), figure.figure(), figure.unit()));
        Paragraphs text = new Paragraphs()
                .add(result.experiment().line().name() + ": " + Settings.text(result))
                .add(table);
        List<Figure> fleets = FleetTables.figures(result);
        if (!fleets.isEmpty()) {
            TextTable agvs = TextTable.ofNumbers("fleet", "mean", "± 95 %", "next run ±", "");
            fleets.forEach(
                    figure -> addRow(agvs, figure.element() + "  " + figure.name(), figure, FleetTables.unit(figure)));
            text.add(agvs);
        }
        if (isWithElements) {
            text.add(elementTable());
        }
        text.add(FigureNote.onOee(result).stream().map(note -> note.text().en()).toList())
                .add("± 95 %: the true mean lies within, 19 times in 20. Next run: one more such run does.");
        return quantiles.isEmpty() ? text : text.add(new Quantiles(result, quantiles).lines());
    }

    private Stream<LineFigure> figures() {
        return Arrays.stream(LineFigure.values()).filter(figure -> result.has(figure.figure()));
    }

    private TextTable elementTable() {
        TextTable table = TextTable.ofNumbers("element", "mean", "± 95 %", "next run ±", "");
        result.figures()
                .filter(figure -> !figure.isOfLine() && result.sample(figure).quantile(1) != 0)
                .forEach(figure -> addRow(
                        table,
                        figure.element() + "  " + figure.name(),
                        figure,
                        figure.name().endsWith("Fraction") ? "%" : ""));
        return table;
    }

    private void addRow(TextTable table, String title, Figure figure, String unit) {
        double scale = unit.equals("%") ? 100 : 1;
        ConfidenceInterval mean = result.estimate(figure).scaledBy(scale);
        table.add(
                title,
                Numerals.rounded(mean.mean(), mean.halfWidth()),
                Numerals.rounded(mean.halfWidth(), mean.halfWidth()),
                nextRun(figure, scale),
                unit);
    }

    /** How far one more run may be from the mean, as exact as the mean is. */
    private String nextRun(Figure figure, double scale) {
        double next = PredictionInterval.of(result.sample(figure).tally(), ExperimentResult.LEVEL_FRACTION)
                .halfWidth();
        return Numerals.rounded(next * scale, result.estimate(figure).halfWidth() * scale);
    }

    public Report page(String version) {
        return new ReportContent(
                        new Text("这条产线的产出是多少？", "What does this line make?"),
                        answer(),
                        List.of(fractions(), states(scenario, result), table()))
                .about(scenario, Settings.plan(result), version);
    }

    private Text answer() {
        if (!result.has(LineFigure.GOOD_PER_PLANNED_HOUR.figure())) {
            return new Text("在这段时间内没有计划生产时间。", "There was no planned time in which it could make anything.");
        }
        String rate = Numerals.interval(result.estimate(LineFigure.GOOD_PER_PLANNED_HOUR.figure()));
        String oee = result.has(LineFigure.OEE_INDEX.figure())
                ? Numerals.interval(
                                result.estimate(LineFigure.OEE_INDEX.figure()).scaledBy(100)) + " %"
                : "–";
        return new Text(
                "每计划小时产出合格车辆 " + rate + " 辆，整线 OEE 指数 " + oee + "。",
                rate + " good vehicles per planned hour, at an OEE of the line of " + oee + ".");
    }

    private Intervals fractions() {
        return Intervals.of(
                new Text("关键指标", "Key figures"),
                Words.joined(
                        new Text(
                                "须线为 95 % 置信区间：20 次里有 19 次，真实均值在其中。",
                                "Whiskers: the true mean lies within, 19 times in 20."),
                        FigureNote.onOee(result)),
                "%",
                figures()
                        .filter(figure -> figure.unit().equals("%"))
                        .map(figure -> Bar.of(figure.text(), result.estimate(figure.figure()), 100))
                        .toList());
    }

    static Shares states(Scenario scenario, ExperimentResult result) {
        List<StationState> states = Arrays.stream(StationState.values())
                .filter(StationState::isObserved)
                .toList();
        Stream<Label> stations = scenario.line().elements().stream()
                .filter(element -> element.kind().takes() == Goods.ITEMS)
                .flatMap(element -> element.workPlaces().stream())
                .map(Labelled::label);
        return new Shares(
                new Text("时间去哪儿了", "Where the time of each station goes"),
                new Text("各工位处于各状态的时间占比，按物流顺序。", "Share of time in each state, in the order of flow."),
                states.stream()
                        .map(state -> new Shares.Part(state.name(), Words.of(state)))
                        .toList(),
                stations.map(label -> new Shares.Row(
                                label.title(),
                                states.stream()
                                        .map(state -> mean(result, Figure.ofState(label.id(), state)))
                                        .toList()))
                        .toList());
    }

    private static double mean(ExperimentResult result, Figure figure) {
        return result.has(figure) ? result.sample(figure).tally().mean() : 0;
    }

    private Table table() {
        return Table.of(
                new Text("全部指标", "All figures"),
                new Text(
                        "“下一次”：再运行一次，其结果 20 次里有 19 次在此范围内。",
                        "Next run: one more such run lies within, 19 times in 20."),
                List.of(
                        new Text("指标", "Figure"),
                        new Text("均值 ± 95 %", "Mean ± 95 %"),
                        new Text("下一次", "Next run"),
                        new Text("单位", "Unit")),
                figures()
                        .map(figure -> List.of(
                                figure.text(),
                                Text.of(Numerals.interval(
                                        result.estimate(figure.figure()).scaledBy(figure.scale()))),
                                Text.of("± " + nextRun(figure.figure(), figure.scale())),
                                Text.of(figure.unit().isEmpty() ? "–" : figure.unit())))
                        .toList());
    }
}
