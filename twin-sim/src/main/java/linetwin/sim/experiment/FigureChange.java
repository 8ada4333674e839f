package linetwin.sim.experiment;

import linetwin.model.kpi.LineFigure;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PairedComparison;

/**
 * How one figure of a line differs from that of its baseline.
 *
 * @param baseline mean of the baseline
 * @param other mean of the other line
 * @param comparison of the two, paired by replication
 */
public record FigureChange(
        LineFigure figure, ConfidenceInterval baseline, ConfidenceInterval other, PairedComparison comparison) {

    /** What a difference means for the line. */
    public enum Judgement {
        BETTER,
        WORSE,
        /** The interval of the difference holds zero. */
        NO_DIFFERENCE_SHOWN
    }

    /** (other − baseline) / baseline in percent, with the half-width of its interval. */
    public ConfidenceInterval percent() {
        return comparison.relativeChange().scaledBy(100);
    }

    public Judgement judgement() {
        if (!comparison.isSignificant()) {
            return Judgement.NO_DIFFERENCE_SHOWN;
        }
        boolean isMore = comparison.difference().mean() > 0;
        return isMore == figure.isMoreBetter() ? Judgement.BETTER : Judgement.WORSE;
    }
}
