package linetwin.cli.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import linetwin.cli.option.Adjustment;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.seek.SeekAnswer;
import linetwin.sim.experiment.seek.SeekPoint;
import linetwin.sim.experiment.seek.SeekResult;
import linetwin.sim.experiment.seek.SeekTarget;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;

/** Which setting brings a figure to its target, and what was tried. */
public record SeekDocument(Adjustment adjustment, SeekResult result) implements ResultDocument {
    private static final int MOST_CHANGES = 4;

    @Override
    public JsonObject data() {
        SeekTarget target = result.target();
        JsonObject fields = ResultFields.document("seek")
                .put("scenario", adjustment.scenario().name());
        return ResultFields.addPlan(fields, result.plan(), result.isInterrupted())
                .put("change", adjustment.what())
                .put("target", target(target))
                .put("reached", result.answer().isPresent())
                .put(
                        "answer",
                        result.answer()
                                .map(answer -> new JsonObject()
                                        .put("setting", answer.setting())
                                        .put("lower", answer.lower())
                                        .put("upper", answer.upper())))
                .put("nearest", point(result.nearest()))
                .putEach("points", result.points(), SeekDocument::point);
    }

    private static JsonObject target(SeekTarget target) {
        JsonObject fields =
                new JsonObject().put("figure", target.figure().figure().name());
        return target.reference()
                .map(line -> fields.put("changePercent", percentAbove1(target.value()))
                        .put("over", line.name()))
                .orElseGet(() -> fields.put("value", target.value()));
    }

    /** In decimal arithmetic, so that 1.2 is 20 and not 19.999999999999996. */
    private static double percentAbove1(double ratio) {
        return BigDecimal.valueOf(ratio)
                .subtract(BigDecimal.ONE)
                .movePointRight(2)
                .doubleValue();
    }

    private static JsonObject point(SeekPoint point) {
        return new JsonObject()
                .put("setting", point.setting())
                .putAll(point.figure())
                .put("changePercent", point.changePercent().map(JsonObject::of));
    }

    @Override
    public Paragraphs text() {
        List<String> verdict =
                new ArrayList<>(result.answer().map(this::answer).orElseGet(() -> List.of(notReached())));
        if (result.isInterrupted()) {
            verdict.add("The search was interrupted, so the answer is less exact than it could be.");
        }
        return new Paragraphs()
                .add(
                        adjustment.scenario().name() + ": which " + adjustment.title() + " brings " + target() + "?",
                        "Each line " + Settings.text(result.plan()) + ".")
                .add(table())
                .add(verdict);
    }

    private String target() {
        double value = result.target().value();
        return figure().text().en() + " to "
                + result.target()
                        .reference()
                        .map(line -> Numerals.signedPercent((value - 1) * 100) + " over " + line.name())
                        .orElseGet(() -> isShare() ? Numerals.fixed(value * 100, 1) + " %" : value + unit());
    }

    private TextTable table() {
        boolean isRelative = result.target().reference().isPresent();
        TextTable table = TextTable.ofNumbers("setting", figure().text().en(), isRelative ? "change" : "", "target");
        for (SeekPoint point : result.points()) {
            table.add(
                    Numerals.fixed(point.setting(), 4),
                    value(point),
                    point.changePercent().map(Numerals::signedPercent).orElse(""),
                    Verdict.of(point.distance(), 0).word());
        }
        return table;
    }

    private List<String> answer(SeekAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("The " + adjustment.title() + " must be " + Numerals.fixed(answer.setting(), 3) + ", between "
                + Numerals.fixed(answer.lower(), 3) + " and " + Numerals.fixed(answer.upper(), 3)
                + " with 95 % confidence; the line as it is has 1.");
        List<String> changes = adjustment.changes(answer.setting());
        if (!changes.isEmpty()) {
            int more = changes.size() - MOST_CHANGES;
            lines.add("That means " + changes.stream().limit(MOST_CHANGES).collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + more + " more." : "."));
        }
        return lines;
    }

    private String notReached() {
        List<SeekPoint> points = result.points();
        SeekPoint nearest = result.nearest();
        return "That can't be reached with a setting from " + points.get(0).setting() + " to "
                + points.get(points.size() - 1).setting() + ": the nearest is " + value(nearest)
                + nearest.changePercent()
                        .map(percent -> " (" + Numerals.signedPercent(percent) + ")")
                        .orElse("")
                + " at " + nearest.setting() + ".";
    }

    private String value(SeekPoint point) {
        return Numerals.interval(point.figure().scaledBy(isShare() ? 100 : 1)) + unit();
    }

    private boolean isShare() {
        return figure().unit().equals("%");
    }

    private String unit() {
        return figure().unit().isEmpty() ? "" : " " + figure().unit();
    }

    private LineFigure figure() {
        return result.target().figure();
    }
}
