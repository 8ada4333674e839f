package linetwin.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.seek.SeekAnswer;
import linetwin.sim.experiment.seek.SeekPoint;
import linetwin.sim.experiment.seek.SeekResult;
import linetwin.sim.experiment.seek.SeekTarget;
import linetwin.sim.stats.ConfidenceInterval;

/** The answer of a search in words, and what was tried, for people. */
public final class SeekReport {
    private static final int MOST_CHANGES = 4;

    private final Adjustment adjustment;
    private final SeekResult result;

    public SeekReport(Adjustment adjustment, SeekResult result) {
        this.adjustment = adjustment;
        this.result = result;
    }

    public void print(PrintWriter out) {
        out.println(adjustment.scenario().name() + ": which " + adjustment.title() + " brings " + target() + "?");
        out.println("Each line " + Settings.text(result.plan()) + ".");
        out.println();
        table().lines().forEach(out::println);
        out.println();
        result.answer().ifPresentOrElse(answer -> printAnswer(answer, out), () -> out.println(notReached()));
        if (result.isInterrupted()) {
            out.println("The search was interrupted, so the answer is less exact than it could be.");
        }
    }

    private String target() {
        SeekTarget target = result.target();
        String title = target.figure().text().en();
        return target.reference()
                .map(line -> title
                        + String.format(Locale.ROOT, " to %+.1f %% over %s", (target.value() - 1) * 100, line.name()))
                .orElseGet(() -> title + " to " + value(target.value()));
    }

    private TextTable table() {
        boolean isRelative = result.target().reference().isPresent();
        TextTable table = TextTable.ofNumbers(
                "setting", result.target().figure().text().en(), isRelative ? "change" : "", "target");
        for (SeekPoint point : result.points()) {
            table.add(
                    String.format(Locale.ROOT, "%.4f", point.setting()),
                    Numerals.interval(scaled(point.figure())) + unit(),
                    change(point),
                    Verdict.of(point.distance(), 0).word());
        }
        return table;
    }

    private static String change(SeekPoint point) {
        return point.changePercent().map(Numerals::signedPercent).orElse("");
    }

    private void printAnswer(SeekAnswer answer, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "The %s must be %.3f, between %.3f and %.3f with 95 %% confidence; the line as it is has 1.",
                adjustment.title(),
                answer.setting(),
                answer.lower(),
                answer.upper()));
        List<String> changes = adjustment.changes(answer.setting());
        if (!changes.isEmpty()) {
            out.println("That means " + String.join(", ", changes.subList(0, Math.min(MOST_CHANGES, changes.size())))
                    + (changes.size() > MOST_CHANGES ? " and " + (changes.size() - MOST_CHANGES) + " more." : "."));
        }
    }

    private String notReached() {
        List<SeekPoint> points = result.points();
        SeekPoint nearest = result.nearest();
        Optional<ConfidenceInterval> change = nearest.changePercent();
        return String.format(
                        Locale.ROOT,
                        "That can't be reached with a setting from %s to %s: the nearest is ",
                        points.get(0).setting(),
                        points.get(points.size() - 1).setting())
                + Numerals.interval(scaled(nearest.figure()))
                + unit()
                + change.map(percent -> " (" + Numerals.signedPercent(percent) + ")")
                        .orElse("")
                + String.format(Locale.ROOT, " at %s.", nearest.setting());
    }

    private String value(double value) {
        return isShare()
                ? String.format(Locale.ROOT, "%.1f %%", value * 100)
                : String.format(Locale.ROOT, "%s%s", value, unit());
    }

    private ConfidenceInterval scaled(ConfidenceInterval interval) {
        return interval.scaledBy(isShare() ? 100 : 1);
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
