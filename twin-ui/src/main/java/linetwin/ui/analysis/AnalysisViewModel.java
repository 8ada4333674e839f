package linetwin.ui.analysis;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import linetwin.model.analysis.Analysis;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.bottleneck.Evidence;
import linetwin.model.history.Period;
import linetwin.model.kpi.loss.Loss;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.Lookback;
import org.jspecify.annotations.Nullable;

/** Which period and which station the user looks at, and what the source found out about them. */
public final class AnalysisViewModel {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AROUND = Duration.ofMinutes(10);

    private final Lookback lookback;
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.ALL);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(null, null));
    private @Nullable Period own;
    private @Nullable String station;

    /**
     * What is shown.
     *
     * @param analysis absent until something was measured
     * @param history of the chosen station; absent until one is known
     */
    record Shown(@Nullable Analysis analysis, @Nullable ElementHistory history) {}

    public AnalysisViewModel(Lookback lookback) {
        this.lookback = lookback;
    }

    ObjectProperty<Span> spanProperty() {
        return span;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The user looks here now, or no longer; then nothing needs to be computed. */
    public void turn(boolean isOpen) {
        if (!isOpen) {
            lookback.lookAt(null);
            lookback.lookAtElement(null);
        }
    }

    /** Looks at the part of what is kept between two shares of it, 0..1. */
    void chooseShares(double from, double until) {
        Analysis analysis = shown.get().analysis();
        if (analysis != null) {
            own = new Period(at(from, analysis.kept()), at(until, analysis.kept()));
            span.set(Span.OWN);
        }
    }

    private static Instant at(double share, Period kept) {
        return kept.from().plus((long) (share * kept.length().toMillis()), ChronoUnit.MILLIS);
    }

    /** Where a time is in what is kept, 0..1; 0 if it is before. */
    static double shareOf(Instant time, Period kept) {
        double whole = kept.length().toMillis();
        return whole == 0 ? 0 : Math.max(0, Duration.between(kept.from(), time).toMillis() / whole);
    }

    /** Looks at what happened to a station from some time to another, with a while before and after. */
    public void lookAt(String id, Instant from, Instant until) {
        own = new Period(from.minus(AROUND), until.plus(AROUND));
        span.set(Span.OWN);
        station = id;
    }

    /**
     * Looks at where a loss comes from: the element that it is charged to, in the hour in which it did most of that; of one that
     * tells no states, or worked slowly, in the same period.
     *
     * @param number of the loss among those that are shown
     */
    void lookAtLoss(int number) {
        Analysis analysis = shown.get().analysis();
        if (analysis == null || analysis.losses() == null) {
            return;
        }
        List<Loss> losses = analysis.losses().losses();
        if (number >= losses.size()) {
            return; // the line went on, and there are fewer now
        }
        String element = losses.get(number).charge().element();
        Worst.of(losses.get(number), analysis.states().getOrDefault(element, List.of()))
                .map(Worst::period)
                .ifPresent(worst -> lookAt(element, worst.from(), worst.until()));
        station = element;
    }

    /** The station that the user looks at; absent while he has chosen none. */
    @Nullable
    String station() {
        return station;
    }

    /** Looks at the cycles of a station. */
    void chooseStation(String id) {
        station = id;
    }

    public void show(LineFrame frame) {
        shown.set(new Shown(frame.analysis(), frame.element()));
        lookback.lookAt(wanted(frame));
        lookback.lookAtElement(station == null ? worst(frame.analysis()) : station);
    }

    private Period wanted(LineFrame frame) {
        Instant hourAgo = frame.lineTime().minus(HOUR);
        Instant shiftBegin = frame.figures().shiftBegin();
        Period chosen = own;
        return switch (span.get()) {
            case HOUR -> upToNow(hourAgo);
            case SHIFT -> upToNow(shiftBegin == null ? hourAgo : shiftBegin);
            case ALL -> upToNow(Instant.EPOCH);
            case OWN -> chosen == null ? upToNow(Instant.EPOCH) : chosen;
        };
    }

    /** Up to the newest reading, whenever that is: the figures beside the page are up to that one too. */
    private static Period upToNow(Instant from) {
        return new Period(from, Instant.MAX);
    }

    /** The station that the line waited for longest. */
    static @Nullable String worst(@Nullable Analysis analysis) {
        return analysis == null
                ? null
                : analysis.bottleneck().limits().stream()
                        .map(Evidence::element)
                        .filter(id -> analysis.kpis().findStation(id).isPresent())
                        .findFirst()
                        .orElse(null);
    }
}
