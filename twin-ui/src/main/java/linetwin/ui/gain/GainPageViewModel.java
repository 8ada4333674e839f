package linetwin.ui.gain;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import linetwin.model.analysis.Figures;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Sufficiency;
import linetwin.model.kpi.Window;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The gain of the run so far: all definitions over a window that the user chooses. */
public final class GainPageViewModel {
    private final ObjectProperty<EfficiencyDefinition> definition;
    private final ObjectProperty<Window> window = new SimpleObjectProperty<>(Window.RUN);
    private final BooleanProperty literal = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Present> present = new ReadOnlyObjectWrapper<>(Present.NONE);

    /**
     * What the run says now.
     *
     * @param baseline absent if the line published none
     * @param plannedHours of the window; NaN if nothing is known
     * @param isPartOfDay whether the window is shorter than a day
     * @param comparisons one for each definition; empty without a baseline, and while the window is too short
     * @param lacking planned time, in minutes, that the window is too short by; 0 if it is long enough
     * @param settling of the line's time, until the window is a day long; zero if it is, or never becomes one
     */
    record Present(
            @Nullable Baseline baseline,
            double plannedHours,
            boolean isPartOfDay,
            List<GainComparison> comparisons,
            long lacking,
            Duration settling) {
        static final Present NONE = new Present(null, Double.NaN, false, List.of(), 0, Duration.ZERO);

        Present {
            comparisons = List.copyOf(comparisons);
        }
    }

    /** Shares the chosen definition with the tile of the strip. */
    public GainPageViewModel(GainViewModel tile) {
        definition = tile.definitionProperty();
    }

    ObjectProperty<EfficiencyDefinition> definitionProperty() {
        return definition;
    }

    ObjectProperty<Window> windowProperty() {
        return window;
    }

    /** Whether 58.9 % is read as a level that was reached, not as a gain. */
    BooleanProperty literalProperty() {
        return literal;
    }

    ReadOnlyObjectProperty<Present> presentProperty() {
        return present.getReadOnlyProperty();
    }

    public void show(LineFrame frame) {
        LineDescription line = frame.snapshot().description();
        LineKpis kpis = kpis(frame.figures());
        Baseline baseline = line == null ? null : line.baseline();
        present.set(
                kpis == null || line == null
                        ? Present.NONE
                        : new Present(
                                baseline,
                                kpis.output().plannedHours(),
                                kpis.output().isPartOfDay(),
                                comparisons(kpis, baseline),
                                Numbers.minutesUp(Sufficiency.COMPARISON.missing(kpis, line.jobsPerHour())),
                                window.get() == Window.RUN ? kpis.output().missingToADay() : Duration.ZERO));
    }

    private @Nullable LineKpis kpis(Figures figures) {
        return switch (window.get()) {
            case RUN -> figures.run();
            case SHIFT -> figures.shift();
            case HOUR -> figures.lastHour();
        };
    }

    private static List<GainComparison> comparisons(LineKpis kpis, @Nullable Baseline baseline) {
        return baseline == null || !Sufficiency.COMPARISON.isReached(kpis)
                ? List.of()
                : Stream.of(EfficiencyDefinition.values())
                        .map(by -> GainComparison.of(by, kpis, baseline))
                        .toList();
    }
}
