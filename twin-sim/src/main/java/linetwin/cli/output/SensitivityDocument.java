package linetwin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.value.Text;
import linetwin.sim.experiment.sensitivity.Elasticity;
import linetwin.sim.experiment.sensitivity.Elasticity.Parameter;
import linetwin.sim.experiment.sensitivity.Sensitivity;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.Report;
import linetwin.sim.report.ReportContent;
import linetwin.sim.report.ResultFields;
import linetwin.sim.report.Section;
import linetwin.sim.report.Section.Bar;
import linetwin.sim.report.Section.Intervals;
import linetwin.sim.report.Section.Table;
import linetwin.sim.report.Words;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.ConfidenceInterval;

/** On which stations and levers a line's output depends, and how much. */
public record SensitivityDocument(Scenario scenario, Sensitivity sensitivity, int plannedReplications)
        implements ResultDocument {
    private static final int MOST_BARS = 20;

    @Override
    public JsonObject data() {
        JsonObject fields = ResultFields.document("sensitivity").put("scenario", sensitivity.scenario());
        return ResultFields.addPlan(fields, sensitivity.plan(), sensitivity.isInterrupted())
                .put("figure", sensitivity.figure().figure().name())
                .put("stepFraction", sensitivity.stepFraction())
                .putEach("stations", sensitivity.stations(), SensitivityDocument::data)
                .putEach("levers", sensitivity.levers(), SensitivityDocument::data)
                .put("sumOfStations", sensitivity.sum());
    }

    private static JsonObject data(Elasticity elasticity) {
        return new JsonObject()
                .put("subject", elasticity.subject())
                .put("parameter", ResultFields.word(elasticity.parameter()))
                .putAll(elasticity.estimate());
    }

    @Override
    public Paragraphs text() {
        Paragraphs text = new Paragraphs()
                .add(
                        sensitivity.scenario() + ": percent of change in "
                                + sensitivity.figure().text().en() + " per percent of change in a rate",
                        String.format(
                                Locale.ROOT,
                                "Raised and lowered by %.3g %%; each line %s.",
                                sensitivity.stepFraction() * 100,
                                Settings.text(sensitivity.plan(), plannedReplications)))
                .add(stationTable())
                .add(
                        "All together " + Numerals.interval(sensitivity.sum())
                                + ". If a line has no other times, all rates together give 1; what is missing to it comes from",
                        "times that belong to no station: shifts, transport, changeovers, calls.");
        if (!sensitivity.levers().isEmpty()) {
            TextTable table = TextTable.ofNumbers("lever", "strength");
            sensitivity.levers().forEach(lever -> table.add(lever.subject(), Numerals.signed(lever.estimate())));
            text.add(table);
        }
        return text;
    }

    private TextTable stationTable() {
        TextTable table = TextTable.ofNumbers("station", "speed", "repair rate", "failure rate");
        sensitivity.stations().stream()
                .map(Elasticity::subject)
                .distinct()
                .forEach(station -> table.add(
                        station,
                        cell(station, Parameter.RATE),
                        cell(station, Parameter.REPAIR_RATE),
                        cell(station, Parameter.FAILURE_RATE)));
        return table;
    }

    private String cell(String station, Parameter parameter) {
        return sensitivity
                .find(station, parameter)
                .map(elasticity -> Numerals.signed(elasticity.estimate()))
                .orElse("");
    }

    public Report page(String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(intervals(new Text("工位", "Stations"), sensitivity.stations()));
        if (!sensitivity.levers().isEmpty()) {
            sections.add(intervals(new Text("措施", "Levers"), sensitivity.levers()));
        }
        sections.add(table());
        return new ReportContent(new Text("改进哪里最有用？", "Where does an improvement help most?"), answer(), sections)
                .about(scenario, sensitivity.plan(), version);
    }

    private Text answer() {
        if (sensitivity.stations().isEmpty()) {
            return new Text("这条产线没有工位。", "The line has no station.");
        }
        Elasticity first = sensitivity.stations().get(0);
        Text title = label(first);
        Text figure = sensitivity.figure().text();
        String value = Numerals.interval(first.estimate());
        boolean isShown = !first.estimate().contains(0);
        return new Text(
                title.zh() + "每提高 1 %，" + figure.zh() + "变化 " + value + " %"
                        + (isShown ? "，为各工位之最。" : "；未超出随机波动，需要更长的模拟。"),
                "One percent on the " + title.en() + " changes " + figure.en() + " by " + value + " %"
                        + (isShown
                                ? ", more than that of any other station."
                                : "; no more than chance explains: run longer."));
    }

    private Intervals intervals(Text heading, List<Elasticity> elasticities) {
        return Intervals.of(
                heading,
                new Text(
                        "弹性：参数提高 1 % 时指标变化的百分比；须线为 95 % 置信区间。",
                        "Elasticity: by how many percent the figure changes when the parameter grows by one; whiskers are 95 %"
                                + " intervals."),
                "",
                elasticities.stream()
                        .limit(MOST_BARS)
                        .map(elasticity -> Bar.of(label(elasticity), elasticity.estimate(), 1))
                        .toList());
    }

    private Table table() {
        List<List<Text>> rows = new ArrayList<>();
        Stream.concat(sensitivity.stations().stream(), sensitivity.levers().stream())
                .forEach(elasticity -> rows.add(row(label(elasticity), elasticity.estimate())));
        rows.add(row(new Text("各工位合计", "Sum over stations"), sensitivity.sum()));
        return Table.of(
                new Text("全部弹性", "All elasticities"),
                new Text(
                        "各工位之和应接近 1；差额来自不属于任何工位的时间。",
                        "Over the stations they should add up to about 1; what is missing comes from times of no station."),
                List.of(new Text("参数", "Parameter"), new Text("弹性 ± 95 %", "Elasticity ± 95 %")),
                rows);
    }

    private static List<Text> row(Text label, ConfidenceInterval value) {
        return List.of(label, Text.of(Numerals.interval(value)));
    }

    private Text label(Elasticity elasticity) {
        Text subject = Words.title(scenario, elasticity.subject());
        return switch (elasticity.parameter()) {
            case RATE -> new Text(subject.zh() + "的速度", "speed of " + subject.en());
            case REPAIR_RATE -> new Text(subject.zh() + "的修复速度", "repair rate of " + subject.en());
            case FAILURE_RATE -> new Text(subject.zh() + "的故障率", "failure rate of " + subject.en());
            case LEVER_STRENGTH -> new Text(subject.zh() + "的力度", "strength of " + subject.en());
        };
    }
}
