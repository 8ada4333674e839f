package linetwin.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Calibration;
import linetwin.sim.learn.calibrate.Finding.Estimate;
import linetwin.sim.learn.calibrate.Finding.Fitted;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Measure;
import linetwin.sim.learn.calibrate.Finding.Unidentified;
import linetwin.sim.learn.fit.DistributionFit;
import linetwin.sim.learn.sample.LineObservation.Reception;
import linetwin.sim.learn.triangular.TriangularFit;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.Report;
import linetwin.sim.report.ReportContent;
import linetwin.sim.report.ResultFields;
import linetwin.sim.report.Section;

/**
 * What a line tells of the parameters of its scenario.
 *
 * @param areAllWanted whether also what does not contradict the scenario is taken over
 * @param source what was heard
 */
public record CalibrationDocument(Calibration calibration, boolean areAllWanted, String source, int seed)
        implements ResultDocument {
    private static final int MOST_OF_A_VALUE = 60;

    /** Its place among the cells of a row. */
    private static final int REMARK = 6;

    @Override
    public JsonObject data() {
        Reception reception = calibration.observation().reception();
        return ResultFields.document("calibrate")
                .put("scenario", calibration.scenario().name())
                .put("source", source)
                .put("seed", seed)
                .put("levelFraction", 0.95)
                .put("from", reception.begin().toString())
                .put("to", reception.end().toString())
                .put("watchedSeconds", reception.watched().toMillis() / 1e3)
                .put("runs", reception.runs())
                .put("messages", reception.messages())
                .put("lost", reception.lost())
                .put("doubled", reception.doubled())
                .put("late", reception.late())
                .put("injectedStops", reception.injected())
                .put("unmodelledStops", calibration.unmodelled())
                .putEach("parameters", calibration.identified(), this::data)
                .putEach(
                        "unidentified",
                        calibration.unidentified(),
                        finding -> new JsonObject()
                                .put("path", finding.path())
                                .put("scenario", finding.own())
                                .put("reason", finding.reason()));
    }

    private JsonObject data(Identified finding) {
        Estimate estimate = finding.estimate();
        JsonObject fields = new JsonObject()
                .put("path", finding.path())
                .put("scenario", finding.own())
                .put("value", finding.value())
                .put("taken", finding.isTaken(areAllWanted))
                .put("contradicts", !finding.isKept())
                .put(estimate.measure() == Measure.SECONDS ? "meanSeconds" : "fraction", estimate.value())
                .put("lower", estimate.interval().lower())
                .put("upper", estimate.interval().upper())
                .put("n", estimate.ended())
                .put("censored", estimate.censored());
        estimate.fitted().map(Fitted::fit).ifPresent(fit -> addFit(fields, fit));
        finding.triangular().ifPresent(fit -> fields.put("triangular", data(fit)));
        return fields.put("notes", finding.notes());
    }

    private static JsonObject data(TriangularFit fit) {
        JsonObject fields = new JsonObject()
                .put("minSeconds", fit.min())
                .put("modeSeconds", fit.mode())
                .put("maxSeconds", fit.max())
                .put("meanSeconds", fit.mean())
                .put("aicc", fit.aicc());
        fit.goodness()
                .ifPresent(goodness -> fields.put("andersonDarling", goodness.andersonDarling())
                        .put("pValue", goodness.pValue()));
        return fields;
    }

    private static void addFit(JsonObject fields, DistributionFit fit) {
        fields.put("family", ResultFields.word(fit.best().family()))
                .put("second", fit.best().second())
                .put("cv", fit.best().cv())
                .put("aicc", fit.best().aicc());
        fit.intervals()
                .second()
                .ifPresent(
                        interval -> fields.put("secondLower", interval.lower()).put("secondUpper", interval.upper()));
        fit.goodness()
                .ifPresent(goodness -> fields.put("andersonDarling", goodness.andersonDarling())
                        .put("pValue", goodness.pValue()));
    }

    @Override
    public Paragraphs text() {
        Reception reception = calibration.observation().reception();
        List<Identified> taken = calibration.taken(areAllWanted);
        Paragraphs text = new Paragraphs().add(heading(reception)).add(table(calibration.identified()));
        text.add(calibration.identified().size() + " of "
                + calibration.findings().size() + " parameters are told by the line; "
                + differing() + " contradict the scenario, " + taken.size() + " are taken over. "
                + byChance().en());
        return text.add(unidentifiedText("Not identifiable from telemetry, and kept as they are:"));
    }

    private List<String> unidentifiedText(String heading) {
        List<String> lines = new ArrayList<>();
        byReason().forEach((reason, paths) -> lines.add("  " + reason + ": " + paths));
        if (!lines.isEmpty()) {
            lines.add(0, heading);
        }
        return lines;
    }

    /** The same of a scenario that was drafted, which contradicts nothing. */
    Paragraphs draftText() {
        TextTable table = TextTable.ofWords("parameter", "line", "mean 95 %", "n", "p", "");
        for (Identified finding : calibration.identified()) {
            List<String> cells = cells(finding);
            table.add(cells.get(0), cells.get(2), cells.get(3), cells.get(4), cells.get(5), notes(finding));
        }
        return new Paragraphs()
                .add(heading(calibration.observation().reception()))
                .add(table)
                .add(calibration.identified().size() + " of "
                        + calibration.findings().size() + " parameters are told by the line; the others are assumed.")
                .add(unidentifiedText("Not identifiable from telemetry, and assumed:"));
    }

    private static String notes(Identified finding) {
        return finding.notes().stream().map(Text::en).collect(Collectors.joining("; "));
    }

    private List<String> heading(Reception reception) {
        List<String> lines = new ArrayList<>();
        lines.add(calibration.scenario().name() + " by " + source + ": " + reception.begin() + " to " + reception.end()
                + ", " + Durations.about(reception.watched()).en() + " in "
                + (reception.runs() == 1 ? "one run" : reception.runs() + " runs") + ". Intervals 95 %; seed " + seed
                + ".");
        if (reception.lost() + reception.late() > 0) {
            lines.add(reception.lost() + " event messages are missing and " + reception.late()
                    + " came too late; what they cut is left out.");
        }
        if (!reception.injected().isEmpty()) {
            lines.add(reception.injected().size() + " stops were injected on purpose and are in no sample.");
        }
        if (!calibration.unmodelled().isEmpty()) {
            lines.add("The line has stops that the scenario has not, and that are in no parameter: "
                    + String.join(", ", calibration.unmodelled()) + ".");
        }
        return lines;
    }

    private TextTable table(List<Identified> findings) {
        TextTable table = TextTable.ofWords("parameter", "scenario", "line", "mean 95 %", "n", "p", "");
        findings.forEach(finding -> table.add(cells(finding).toArray(String[]::new)));
        return table;
    }

    private List<String> cells(Identified finding) {
        Estimate estimate = finding.estimate();
        return List.of(
                finding.path(),
                shortened(finding.own()),
                shortened(finding.value()),
                interval(estimate),
                estimate.ended() + (estimate.censored() > 0 ? "+" + estimate.censored() : ""),
                estimate.fitted()
                        .flatMap(Fitted::goodness)
                        .map(goodness -> pValue(goodness.pValue()))
                        .orElse(""),
                remark(finding));
    }

    private static String pValue(double p) {
        return p < 0.005 ? "<0.01" : Numerals.fixed(p, 2);
    }

    private long differing() {
        return calibration.identified().stream()
                .filter(finding -> !finding.isKept())
                .count();
    }

    /** What whoever counts the differences should know. */
    private Text byChance() {
        String expected = Numerals.fixed(0.05 * calibration.identified().size(), 1);
        return new Text(
                "即使场景完全正确，也会有约 " + expected + " 个因偶然而不符。",
                "Of a scenario that is right in everything, about " + expected + " would differ by chance.");
    }

    private String remark(Identified finding) {
        List<String> words = new ArrayList<>();
        words.add(finding.isKept() ? (finding.isTaken(areAllWanted) ? "taken" : "kept") : "differs");
        finding.notes().stream().map(Text::en).forEach(words::add);
        return String.join("; ", words);
    }

    static String shortened(String value) {
        return value.length() <= MOST_OF_A_VALUE ? value : value.substring(0, MOST_OF_A_VALUE - 1) + "…";
    }

    static String interval(Estimate estimate) {
        double scale = estimate.measure() == Measure.SHARE ? 100 : 1;
        String unit = estimate.measure() == Measure.SHARE ? " %" : " s";
        double lower = estimate.interval().lower() * scale;
        double upper = estimate.interval().upper() * scale;
        double width = Double.isInfinite(upper) ? lower : upper - lower;
        return Numerals.rounded(lower, width / 2) + " to "
                + (Double.isInfinite(upper) ? "∞" : Numerals.rounded(upper, width / 2)) + unit;
    }

    /** How many parameters each reason keeps, with the first of them. */
    private Map<String, String> byReason() {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (Unidentified finding : calibration.unidentified()) {
            paths.computeIfAbsent(finding.reason().en(), reason -> new ArrayList<>())
                    .add(finding.path());
        }
        Map<String, String> told = new LinkedHashMap<>();
        paths.forEach((reason, all) ->
                told.put(reason, all.size() == 1 ? all.get(0) : all.size() + ", such as " + all.get(0)));
        return told;
    }

    /** As a page: which parameters differ, with the fits as pictures. */
    public Report page(String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(parameters());
        FitPictures.of(calibration.identified()).ifPresent(sections::add);
        sections.add(unidentified());
        return new ReportContent(
                        new Text("产线自己说明了哪些参数？", "Which parameters does the line itself tell?"), answer(), sections)
                .about(calibration.scenario(), calibration.scenario().runPlan(), version);
    }

    private Text answer() {
        Reception reception = calibration.observation().reception();
        Text watched = Durations.about(reception.watched());
        int identified = calibration.identified().size();
        int all = calibration.findings().size();
        long differ = differing();
        return new Text(
                source + " 中的 " + watched.zh() + " 说明了 " + all + " 个参数中的 " + identified + " 个，其中 " + differ
                        + " 个与场景不符。",
                watched.en() + " of " + source + " tell " + identified + " of " + all + " parameters; " + differ
                        + " of them contradict the scenario.");
    }

    private Section parameters() {
        return Section.Table.of(
                new Text("产线说明的参数", "Parameters that the line tells"),
                new Text(
                        "区间为均值或比例的 95 %；p 为拟合优度（越小越差）；n 后的加数是没有看到结束的次数。"
                                + byChance().zh(),
                        "Intervals are 95 % of the mean or share; p is the goodness of fit, bad if small; what is added to n was not seen"
                                + " to its end. " + byChance().en()),
                List.of(
                        new Text("参数", "Parameter"),
                        new Text("场景", "Scenario"),
                        new Text("产线", "Line"),
                        new Text("95 %", "95 %"),
                        Text.of("n"),
                        Text.of("p"),
                        new Text("说明", "Remarks")),
                calibration.identified().stream().map(this::row).toList());
    }

    private List<Text> row(Identified finding) {
        return Stream.concat(
                        cells(finding).stream().limit(REMARK).map(cell -> Text.of(cell.isEmpty() ? "–" : cell)),
                        Stream.of(verdictAndNotes(finding)))
                .toList();
    }

    private Text verdictAndNotes(Identified finding) {
        List<Text> all = Stream.concat(Stream.of(verdict(finding)), finding.notes().stream())
                .toList();
        return new Text(
                all.stream().map(Text::zh).collect(Collectors.joining("；")),
                all.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private Text verdict(Identified finding) {
        if (!finding.isKept()) {
            return new Text("不符", "differs");
        }
        return finding.isTaken(areAllWanted) ? new Text("采用", "taken") : new Text("保留", "kept");
    }

    private Section unidentified() {
        return new Section.Table(
                new Text("数据无法说明的参数", "Parameters that telemetry does not tell"),
                new Text("保持场景的值。", "They are kept as the scenario has them."),
                true,
                List.of(new Text("参数", "Parameter"), new Text("场景", "Scenario"), new Text("原因", "Reason")),
                calibration.unidentified().stream()
                        .map(finding -> List.of(
                                Text.of(finding.path()),
                                Text.of(finding.own().isBlank() ? "–" : finding.own()),
                                finding.reason()))
                        .toList());
    }
}
