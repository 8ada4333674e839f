package linetwin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.value.Text;
import linetwin.sim.learn.validity.CheckedFigure;
import linetwin.sim.learn.validity.CheckedFigure.Content;
import linetwin.sim.learn.validity.CheckedFigure.OfLine;
import linetwin.sim.learn.validity.CheckedFigure.Output;
import linetwin.sim.learn.validity.CheckedFigure.Share;
import linetwin.sim.learn.validity.FigureCheck;
import linetwin.sim.learn.validity.MovedParameter;
import linetwin.sim.learn.validity.Validity;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.Report;
import linetwin.sim.report.ReportContent;
import linetwin.sim.report.ResultFields;
import linetwin.sim.report.Section;
import linetwin.sim.report.Words;
import linetwin.sim.scenario.Scenario;

/** Whether a model is valid for a line: one sentence, a table, a page. */
public record ValidityDocument(Validity validity, Scenario scenario, String source) implements ResultDocument {
    private static final int MOST_MOVED = 5;

    @Override
    public JsonObject data() {
        return ResultFields.document("validity")
                .put("scenario", scenario.name())
                .put("source", source)
                .put("seed", validity.seed())
                .put("replications", validity.replications())
                .put("fitted", validity.isFitted())
                .put("split", validity.split().toString())
                .put("end", validity.end().toString())
                .put("levelFraction", 0.95)
                .put("valid", validity.isValid())
                .put("outside", validity.outside())
                .put("expectedOutside", validity.expectedOutside())
                .putEach("figures", validity.checks(), this::data)
                .putEach(
                        "moved",
                        validity.moved(),
                        moved -> new JsonObject()
                                .put("path", moved.path())
                                .put("model", moved.model())
                                .put("line", moved.line().value())
                                .put("lower", moved.line().estimate().interval().lower())
                                .put("upper", moved.line().estimate().interval().upper())
                                .put("pValue", moved.pValue()));
    }

    private JsonObject data(FigureCheck check) {
        return new JsonObject()
                .put("figure", title(check.figure()).en())
                .put("element", check.figure().element())
                .put("observed", check.observed())
                .put("mean", check.mean())
                .put("lower", check.lower())
                .put("upper", check.upper())
                .put("pValue", check.pValue())
                .put("refuted", check.isRefuted());
    }

    @Override
    public Paragraphs text() {
        TextTable table = TextTable.ofWords("figure", "observed", "predicted", "95 %", "p", "");
        shown().forEach(check -> table.add(cells(check).toArray(String[]::new)));
        return new Paragraphs()
                .add(
                        sentence().en(),
                        scenario.name() + " by " + source + ": "
                                + (validity.isFitted() ? "fitted until " : "as it is; held from ")
                                + validity.split()
                                + (validity.isFitted() ? ", held against what follows until " : " until ")
                                + validity.end() + ". " + validity.replications() + " replications, seed "
                                + validity.seed() + ".")
                .add(table)
                .add(moved());
    }

    /** The refuted and those outside, then those of the whole line; the others are in the data and on the page. */
    private List<FigureCheck> shown() {
        List<FigureCheck> shown = new ArrayList<>(validity.refuted());
        validity.checks().stream()
                .filter(check -> !check.isRefuted() && check.figure() instanceof OfLine)
                .forEach(shown::add);
        validity.checks().stream()
                .filter(check -> !check.isRefuted() && !check.isInside() && !(check.figure() instanceof OfLine))
                .forEach(shown::add);
        return shown;
    }

    private List<String> moved() {
        if (validity.moved().isEmpty()) {
            return validity.isValid()
                    ? List.of()
                    : List.of(
                            "No parameter that the line tells has moved since the split: look at the structure, such as shifts, crews and"
                                    + " buffers, and at what no message tells.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                validity.isValid()
                        ? "And yet the line tells otherwise since the split:"
                        : "Look first at what the line tells otherwise since the split:");
        validity.moved().stream()
                .limit(MOST_MOVED)
                .forEach(moved -> lines.add("  " + moved.path() + ": " + CalibrationDocument.shortened(moved.model())
                        + " in the model, "
                        + CalibrationDocument.shortened(moved.line().value()) + " on the line ("
                        + CalibrationDocument.interval(moved.line().estimate()) + "), " + pValue(moved.pValue())));
        return lines;
    }

    private static String pValue(double p) {
        return p < 0.001 ? "p < 0.001" : "p " + Numerals.fixed(p, 3);
    }

    private Text sentence() {
        int all = validity.checks().size();
        String expected = Numerals.fixed(validity.expectedOutside(), 1);
        String counted = all + " figures, " + validity.outside() + " outside their 95 % intervals, " + expected
                + " expected by chance";
        String countedZh = all + " 个指标中有 " + validity.outside() + " 个在 95 % 区间之外，偶然预期 " + expected + " 个";
        if (all == 0) {
            return new Text("没有可比较的指标，无法判断。", "There is no figure to compare, so nothing can be said.");
        }
        if (validity.isValid()) {
            return new Text(
                    "模型对这条产线有效：" + countedZh + "，没有一个被否定。",
                    "The model is valid for this line: of " + counted + "; none is refuted.");
        }
        FigureCheck worst = validity.refuted().get(0);
        return new Text(
                "模型对这条产线无效：" + countedZh + "，" + validity.refuted().size() + " 个被否定，最严重的是"
                        + title(worst.figure()).zh() + "。",
                "The model is not valid for this line: of " + counted + "; "
                        + validity.refuted().size() + " are refuted, the worst is "
                        + title(worst.figure()).en() + ".");
    }

    private List<String> cells(FigureCheck check) {
        double scale = scale(check.figure());
        double half = scale * (check.upper() - check.lower()) / 2;
        String unit = unit(check.figure());
        return List.of(
                title(check.figure()).en(),
                Numerals.rounded(scale * check.observed(), half / 10) + unit,
                Numerals.rounded(scale * check.mean(), half / 10) + unit,
                Numerals.rounded(scale * check.lower(), half) + " to " + Numerals.rounded(scale * check.upper(), half),
                check.pValue() < 0.001 ? "<0.001" : Numerals.fixed(check.pValue(), 3),
                check.isRefuted() ? "refuted" : check.isInside() ? "" : "outside");
    }

    private static double scale(CheckedFigure figure) {
        if (figure instanceof OfLine line) {
            return line.figure().scale();
        }
        return figure instanceof Share ? 100 : 1;
    }

    private static String unit(CheckedFigure figure) {
        if (figure instanceof OfLine line) {
            return line.figure().unit().isEmpty() ? "" : " " + line.figure().unit();
        }
        return figure instanceof Share ? " %" : "";
    }

    private Text title(CheckedFigure figure) {
        if (figure instanceof OfLine line) {
            return line.figure().text();
        } else if (figure instanceof Output output) {
            String until = output.until().toString();
            return new Text("到 " + until + " 一小时的产量", "output of the hour until " + until);
        } else if (figure instanceof Content content) {
            Text store = Words.title(scenario, content.store());
            return new Text(store.zh() + "的平均在制品", "mean content of " + store.en());
        }
        Share share = (Share) figure;
        Text station = Words.title(scenario, share.station());
        Text state = Words.of(share.state());
        return new Text(
                station.zh() + "“" + state.zh() + "”时间占比",
                station.en() + " " + state.en().toLowerCase(Locale.ROOT));
    }

    /** As a page. */
    public Report page(String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(table(
                new Text("指标", "Figures"),
                new Text(
                        "预测为从分割时刻的状态出发的多次模拟。被否定的在前；否定时控制错误发现率在 5 % 以内。",
                        "Predicted by many runs from the state at the split. Those that are refuted come first; their false"
                                + " discovery rate is held below 5 %."),
                false,
                shown()));
        sections.add(table(
                new Text("全部指标", "All figures"),
                new Text("按产线的顺序。", "In the order of the line."),
                true,
                validity.checks()));
        if (!validity.moved().isEmpty()) {
            sections.add(movedTable());
        }
        return new ReportContent(new Text("模型有效吗？", "Is the model valid?"), sentence(), sections)
                .about(scenario, scenario.runPlan(), version);
    }

    private Section table(Text heading, Text note, boolean isFolded, List<FigureCheck> checks) {
        return new Section.Table(
                heading,
                note,
                isFolded,
                List.of(
                        new Text("指标", "Figure"),
                        new Text("观察值", "Observed"),
                        new Text("预测", "Predicted"),
                        new Text("95 % 预测区间", "95 % prediction"),
                        Text.of("p"),
                        new Text("判断", "Verdict")),
                checks.stream().map(this::row).toList());
    }

    private List<Text> row(FigureCheck check) {
        List<String> cells = cells(check);
        List<Text> row = new ArrayList<>();
        row.add(title(check.figure()));
        cells.subList(1, cells.size() - 1).forEach(cell -> row.add(Text.of(cell)));
        row.add(
                check.isRefuted()
                        ? new Text("被否定", "refuted")
                        : check.isInside() ? new Text("在区间内", "inside") : new Text("在区间外", "outside"));
        return row;
    }

    private Section movedTable() {
        return Section.Table.of(
                new Text("变了的参数", "What has moved"),
                new Text(
                        "分割之后产线数据与模型不符的参数，差异最明显的在前。",
                        "What the line tells otherwise since the split, the plainest first."),
                List.of(
                        new Text("参数", "Parameter"),
                        new Text("模型", "Model"),
                        new Text("产线", "Line"),
                        Text.of("95 %"),
                        Text.of("p")),
                validity.moved().stream().map(ValidityDocument::row).toList());
    }

    private static List<Text> row(MovedParameter moved) {
        return List.of(
                Text.of(moved.path()),
                Text.of(CalibrationDocument.shortened(moved.model())),
                Text.of(CalibrationDocument.shortened(moved.line().value())),
                Text.of(CalibrationDocument.interval(moved.line().estimate())),
                Text.of(pValue(moved.pValue())));
    }
}
