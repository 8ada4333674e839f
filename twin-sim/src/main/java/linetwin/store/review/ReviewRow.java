package linetwin.store.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.history.Period;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.loss.Loss;
import linetwin.model.kpi.loss.LossTree;
import org.jspecify.annotations.Nullable;

/**
 * An hour, or a day, of the board.
 *
 * @param named when that hour or day begins
 * @param period of the figures: between the first and the last reading in it
 * @param heard how much of that was heard
 * @param isRunning whether the hour or day still goes on
 * @param losses of what was heard; absent where nothing was heard of the last station
 * @param sum since the begin of the period that is reviewed
 */
public record ReviewRow(
        Instant named,
        Period period,
        Duration heard,
        boolean isRunning,
        LineKpis kpis,
        @Nullable LossTree losses,
        LineKpis sum) {
    private static final long LEAST_MICROS = 30_000_000;

    /** Good vehicles more or less than planned. */
    public double difference() {
        return kpis.output().good() - kpis.planVehicles();
    }

    /** The same since the begin of the review. */
    public double differenceSoFar() {
        return sum.output().good() - sum.planVehicles();
    }

    /** Whether nothing in it went unheard. */
    public boolean isWholeHeard() {
        return heard.equals(period.length());
    }

    /** What most of the planned time was lost to; empty if nothing took half a minute or more. */
    public Optional<Loss> mainLoss() {
        return losses == null
                ? Optional.empty()
                : losses.losses().stream()
                        .filter(loss -> loss.micros() >= LEAST_MICROS)
                        .findFirst();
    }
}
