package linetwin.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.model.kpi.LineFigure;
import linetwin.model.value.Text;
import linetwin.sim.experiment.Comparison;
import linetwin.sim.experiment.Comparisons;
import linetwin.sim.experiment.FigureChange;
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

/**
 * What lines gain over a baseline.
 *
 * @param scenarios the baseline first, then the others in the order of the comparisons
 */
public record ComparisonDocument(List<Scenario> scenarios, Comparisons comparisons) implements ResultDocument {
    private static final EfficiencyDefinition DEFINITION = EfficiencyDefinition.DEFAULT;

    /** What the text does without: it explains other figures, or counts what a rate tells already. */
    private static final Set<LineFigure> LEFT_OUT = Set.of(
            LineFigure.AVAILABILITY,
            LineFigure.PERFORMANCE,
            LineFigure.QUALITY,
            LineFigure.GOOD,
            LineFigure.SCRAPPED,
            LineFigure.WORK_IN_PROCESS_AT_END,
            LineFigure.DONE);

    public ComparisonDocument {
        scenarios = List.copyOf(scenarios);
    }

    private List<Comparison> all() {
        return comparisons.comparisons();
    }

    private boolean isSingle() {
        return comparisons.others().size() == 1;
    }

    @Override
    public JsonObject data() {
        JsonObject fields = ResultFields.document(isSingle() ? "comparison" : "comparisons")
                .put("baseline", ResultFields.addExperiment(new JsonObject(), comparisons.baseline()))
                .putEach("notes", comparisons.oeeNotes(), ResultFields::note);
        if (isSingle()) {
            addTo(fields, all().get(0));
        } else {
            fields.put("individualLevelFraction", comparisons.individualLevelFraction())
                    .putEach("comparisons", all(), comparison -> addTo(new JsonObject(), comparison));
        }
        return ResultFields.addReferences(fields);
    }

    private static JsonObject addTo(JsonObject fields, Comparison comparison) {
        List<EfficiencyDefinition> definitions = Arrays.stream(EfficiencyDefinition.values())
                .filter(definition -> comparison.findGain(definition).isPresent())
                .toList();
        return fields.put("other", ResultFields.addExperiment(new JsonObject(), comparison.other()))
                .putEach(
                        "gains",
                        definitions,
                        definition ->
                                gain(definition, comparison.findGain(definition).orElseThrow()))
                .putEach("changes", comparison.changes().toList(), ComparisonDocument::change);
    }

    private static JsonObject gain(EfficiencyDefinition definition, FigureChange gain) {
        return new JsonObject()
                .put("definition", definition.name())
                .put("baselineMean", gain.baseline().mean())
                .put("otherMean", gain.other().mean())
                .put("gainPercent", gain.percent().mean())
                .put("halfWidthPercent", gain.percent().halfWidth())
                .put("significant", gain.comparison().isSignificant())
                .put("varianceReductionFactor", gain.comparison().varianceReductionFactor());
    }

    private static JsonObject change(FigureChange change) {
        ConfidenceInterval difference = change.comparison().difference();
        return new JsonObject()
                .put("name", change.figure().figure().name())
                .put("baselineMean", change.baseline().mean())
                .put("otherMean", change.other().mean())
                .put("difference", difference.mean())
                .put("halfWidth", difference.halfWidth())
                .put("changePercent", change.percent().mean())
                .put("halfWidthPercent", change.percent().halfWidth())
                .put("judgement", ResultFields.word(change.judgement()));
    }

    @Override
    public Paragraphs text() {
        Paragraphs text = new Paragraphs();
        for (Comparison comparison : all()) {
            text.add(name(comparison) + " against " + baseline() + ": " + Settings.text(comparison.other()))
                    .add(changeTable(comparison));
        }
        return text.add(notes()).add(PublishedGains.table(gains())).add(verdicts());
    }

    private String baseline() {
        return comparisons.baseline().experiment().line().name();
    }

    private static String name(Comparison comparison) {
        return comparison.other().experiment().line().name();
    }

    /** On figures that are in the tables. */
    private List<String> notes() {
        return comparisons.oeeNotes().stream()
                .filter(note -> note.isOnAny(figure ->
                        LEFT_OUT.stream().noneMatch(left -> left.figure().equals(figure))))
                .map(note -> note.text().en())
                .toList();
    }

    private TextTable changeTable(Comparison comparison) {
        TextTable table = TextTable.ofNumbers(
                "", baseline(), name(comparison), "difference", "in percent", "noise cancelled", "verdict");
        comparison
                .changes()
                .filter(change -> !LEFT_OUT.contains(change.figure()))
                .sorted(Comparator.comparing(FigureChange::figure))
                .forEach(change -> table.add(
                        change.figure().title(),
                        estimate(change.baseline(), change.figure()),
                        estimate(change.other(), change.figure()),
                        Numerals.signed(change.comparison()
                                .difference()
                                .scaledBy(change.figure().scale())),
                        Double.isFinite(change.percent().halfWidth()) ? Numerals.signedPercent(change.percent()) : "-",
                        cancelled(change.comparison().varianceReductionFactor()),
                        judgement(change).en()));
        return table;
    }

    private static String estimate(ConfidenceInterval interval, LineFigure figure) {
        String unit = figure.unit().isEmpty() ? "" : " " + figure.unit();
        return Numerals.interval(interval.scaledBy(figure.scale())) + unit;
    }

    /** By common random numbers: how many times more replications independent ones would need. */
    private static String cancelled(double factor) {
        return Double.isFinite(factor) ? "x" + Numerals.fixed(factor, 1) : "all";
    }

    /** Of one line by all definitions, or of several by the default one. */
    private Map<String, Optional<ConfidenceInterval>> gains() {
        Map<String, Optional<ConfidenceInterval>> gains = new LinkedHashMap<>();
        for (Comparison comparison : all()) {
            for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
                if (isSingle() || definition == DEFINITION) {
                    gains.put(
                            isSingle() ? definition.name() : name(comparison) + " by " + definition,
                            comparison.findGain(definition).map(FigureChange::percent));
                }
            }
        }
        return gains;
    }

    private List<String> verdicts() {
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : all()) {
            comparison
                    .findGain(DEFINITION)
                    .map(gain -> verdict(name(comparison), gain))
                    .ifPresent(lines::add);
        }
        lines.add(GainReference.MEANING.en());
        if (!isSingle()) {
            lines.add("Of each figure all " + all().size() + " differences hold together at 95 % (Bonferroni: "
                    + Numerals.fixed(comparisons.individualLevelFraction() * 100, 2) + " % each).");
        }
        return lines;
    }

    private String verdict(String other, FigureChange gain) {
        return "By " + DEFINITION + " (" + DEFINITION.formula().en() + ") " + other + " gains "
                + Numerals.signedPercent(gain.percent()) + " over " + baseline() + ": "
                + (gain.comparison().isSignificant() ? "more" : "no more") + " than chance explains, and "
                + PublishedGains.phrase(gain.percent()) + ".";
    }

    public Report page(String version) {
        int last = scenarios.size() - 1;
        List<Section> sections = new ArrayList<>();
        sections.add(gainBars());
        for (int i = 1; i <= last; i++) {
            sections.add(changes(scenarios.get(i), all().get(i - 1)));
        }
        sections.add(
                RunDocument.states(scenarios.get(last), comparisons.others().get(last - 1)));
        Text baseline = scenarios.get(0).title();
        return new ReportContent(
                        new Text("与“" + baseline.zh() + "”相比，改进了多少？", "What is gained over \"" + baseline.en() + "\"?"),
                        answer(scenarios.get(last).title(), all().get(last - 1)),
                        sections)
                .about(scenarios.get(last), Settings.plan(comparisons.baseline()), version);
    }

    private static Text answer(Text title, Comparison comparison) {
        return comparison
                .findGain(DEFINITION)
                .or(() -> comparison.gains().stream().findFirst())
                .map(gain -> answer(title, gain))
                .orElse(new Text("两条产线没有可比的效率。", "The lines have no efficiency in common to compare."));
    }

    private static Text answer(Text title, FigureChange gain) {
        String percent = Numerals.interval(gain.percent()) + " %";
        boolean isShown = gain.comparison().isSignificant();
        Text figure = gain.figure().text();
        Text published = PublishedGains.sentence(gain.percent());
        return new Text(
                title.zh() + "：" + figure.zh() + " 变化 " + percent + "，" + (isShown ? "超出随机波动。" : "未超出随机波动。")
                        + published.zh(),
                title.en() + " changes " + figure.en() + " by " + percent + ", "
                        + (isShown ? "more than chance explains. " : "no more than chance explains. ")
                        + published.en());
    }

    private Intervals gainBars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 1; i < scenarios.size(); i++) {
            Text title = scenarios.get(i).title();
            for (FigureChange gain : all().get(i - 1).gains()) {
                Text figure = gain.figure().text();
                Text label =
                        isSingle() ? figure : new Text(title.zh() + "，" + figure.zh(), title.en() + ", " + figure.en());
                bars.add(Bar.of(label, gain.percent(), 1));
            }
        }
        return new Intervals(
                new Text("效率提升", "Gain in efficiency"), GainReference.MEANING, "%", bars, PublishedGains.references());
    }

    private Table changes(Scenario other, Comparison comparison) {
        Text title = other.title();
        Text baseline = scenarios.get(0).title();
        return Table.of(
                new Text(title.zh() + " 与 " + baseline.zh(), title.en() + " against " + baseline.en()),
                Words.joined(
                        new Text(
                                "两条产线用同样的随机数，因此差异的区间比各自的区间窄。",
                                "Both lines see the same random numbers, so that the difference is known better than either."),
                        comparison.oeeNotes()),
                List.of(
                        new Text("指标", "Figure"),
                        baseline,
                        title,
                        new Text("差异", "Difference"),
                        new Text("结论", "Verdict")),
                comparison.changes().map(ComparisonDocument::row).toList());
    }

    private static List<Text> row(FigureChange change) {
        List<Text> row = new ArrayList<>();
        row.add(change.figure().text());
        Stream.of(change.baseline(), change.other(), change.comparison().difference())
                .map(interval -> interval.scaledBy(change.figure().scale()))
                .forEach(interval -> row.add(Text.of(Numerals.interval(interval))));
        row.add(judgement(change));
        return row;
    }

    private static Text judgement(FigureChange change) {
        return switch (change.judgement()) {
            case BETTER -> new Text("更好", "better");
            case WORSE -> new Text("更差", "worse");
            case NO_DIFFERENCE_SHOWN -> new Text("看不出差异", "no difference shown");
        };
    }
}
