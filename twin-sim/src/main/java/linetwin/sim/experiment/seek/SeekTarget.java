package linetwin.sim.experiment.seek;

import java.util.Optional;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;

/**
 * What a figure of a line shall become.
 *
 * @param value of the figure; with a reference, how many times its figure
 * @param reference a line that is run beside, replication by replication
 */
public record SeekTarget(LineFigure figure, double value, Optional<Line> reference) {
    public static SeekTarget absolute(LineFigure figure, double value) {
        return new SeekTarget(figure, value, Optional.empty());
    }

    /** So many percent more than another line has. */
    public static SeekTarget relative(LineFigure figure, double percent, Line reference) {
        return new SeekTarget(figure, 1 + percent / 100, Optional.of(reference));
    }
}
