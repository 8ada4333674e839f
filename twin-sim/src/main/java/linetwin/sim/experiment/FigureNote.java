package linetwin.sim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.OeeRemark;
import linetwin.model.line.Line;
import linetwin.model.value.Text;

/**
 * What whoever reads a result should know of some of its figures.
 *
 * @param figures the figures that it is about
 */
public record FigureNote(List<Figure> figures, Text text) {
    private static final double SECONDS_PER_HOUR = 3_600;

    public FigureNote {
        figures = List.copyOf(figures);
    }

    /** Notes on figures that would mislead without. */
    public static List<FigureNote> onOee(ExperimentResult result) {
        Line line = result.experiment().line();
        double availability = mean(result, LineFigure.AVAILABILITY);
        double taktSeconds = line.plan().idealTakt().toNanos() / 1e9;
        return OeeRemark.of(
                        availability,
                        mean(result, LineFigure.PERFORMANCE),
                        plannedHours(result) * SECONDS_PER_HOUR / taktSeconds,
                        line.hasStops())
                .stream()
                .map(FigureNote::of)
                .toList();
    }

    static Stream<FigureNote> onOeeByName(ExperimentResult result) {
        String name = result.experiment().line().name();
        return onOee(result).stream().map(note -> note.of(name));
    }

    /** Where nothing was made, no more than all of the time was planned. */
    private static double plannedHours(ExperimentResult result) {
        double good = mean(result, LineFigure.GOOD);
        return good > 0
                ? good / mean(result, LineFigure.GOOD_PER_PLANNED_HOUR)
                : result.experiment().duration().toMillis() / 1e3 / SECONDS_PER_HOUR;
    }

    /** A remark on the OEE as a note on the figures that it is about. */
    public static FigureNote of(OeeRemark remark) {
        return new FigureNote(about(remark), remark.sentence());
    }

    private static List<Figure> about(OeeRemark remark) {
        return figures(remark).map(LineFigure::figure).toList();
    }

    private static Stream<LineFigure> figures(OeeRemark remark) {
        if (remark.isOnRates()) {
            return Stream.of(
                    LineFigure.GOOD_PER_PLANNED_HOUR,
                    LineFigure.GOOD_PER_LABOUR_HOUR,
                    LineFigure.OEE_INDEX,
                    LineFigure.AVAILABILITY,
                    LineFigure.PERFORMANCE,
                    LineFigure.QUALITY,
                    LineFigure.DONE);
        }
        return remark.isOnAvailability()
                ? Stream.of(LineFigure.AVAILABILITY)
                : Stream.of(LineFigure.OEE_INDEX, LineFigure.PERFORMANCE);
    }

    /** The same, with the name of the line that it is about before it. */
    public FigureNote of(String line) {
        return new FigureNote(figures, new Text(line + "：" + text.zh(), line + ": " + text.en()));
    }

    /** Whether one of its figures is such. */
    public boolean isOnAny(Predicate<Figure> which) {
        return figures.stream().anyMatch(which);
    }

    private static double mean(ExperimentResult result, LineFigure figure) {
        return result.has(figure.figure())
                ? result.sample(figure.figure()).tally().mean()
                : Double.NaN;
    }

    /** Why figures are missing that a result could have. */
    public static List<FigureNote> onMissing(ExperimentResult result, boolean withElements) {
        List<FigureNote> notes = new ArrayList<>();
        Arrays.stream(LineFigure.values())
                .filter(figure -> !result.has(figure.figure()))
                .forEach(figure -> notes.add(new FigureNote(List.of(figure.figure()), figure.whyMissing())));
        if (withElements) {
            Text never = new Text("在某次重复中没有物料离开。", "In some replication nothing left.");
            result.figures()
                    .filter(figure -> figure.name().equals("leftPerHour"))
                    .map(figure -> Figure.of(figure.element(), "meanStayHours"))
                    .filter(figure -> !result.has(figure))
                    .forEach(figure -> notes.add(new FigureNote(List.of(figure), never)));
        }
        return notes;
    }
}
