package linetwin.ui.gain;

import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import linetwin.model.kpi.Efficiency;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Sufficiency;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The gain of the shown run over its baseline, by a definition that the user chooses. */
public final class GainViewModel {
    private static final Efficiency NONE = new Efficiency(Double.NaN, Double.NaN, Double.NaN);

    private final ObjectProperty<EfficiencyDefinition> definition =
            new SimpleObjectProperty<>(EfficiencyDefinition.DEFAULT);
    private final ReadOnlyObjectWrapper<Gain> gain = new ReadOnlyObjectWrapper<>(Gain.UNKNOWN);
    private Efficiency current = NONE;
    private long lacking;
    private Duration settling = Duration.ZERO;
    private @Nullable Baseline baseline;

    /**
     * A gain ready to be read.
     *
     * @param percent NaN if it is not known
     * @param baseline name of the scenario that it is measured against; empty if none was published
     * @param lacking planned time, in minutes, until the first gain is told; 0 if it is
     * @param settling of the line's time, until the run is a day long, which the gain needs to settle
     */
    public record Gain(double percent, String now, String before, String baseline, long lacking, Duration settling) {
        static final Gain UNKNOWN = new Gain(Double.NaN, Numbers.UNKNOWN, Numbers.UNKNOWN, "", 0, Duration.ZERO);

        /** Whether there is a gain that is not to be relied on yet. */
        boolean isSettling() {
            return !settling.isZero() && !Double.isNaN(percent);
        }
    }

    public GainViewModel() {
        definition.subscribe(this::update);
    }

    public ObjectProperty<EfficiencyDefinition> definitionProperty() {
        return definition;
    }

    public ReadOnlyObjectProperty<Gain> gainProperty() {
        return gain.getReadOnlyProperty();
    }

    public void show(LineFrame frame) {
        LineDescription line = frame.snapshot().description();
        LineKpis run = frame.figures().run();
        baseline = line == null ? null : line.baseline();
        current = run != null && Sufficiency.COMPARISON.isReached(run) ? run.efficiency() : NONE;
        lacking = run == null || line == null
                ? 0
                : Numbers.minutesUp(Sufficiency.COMPARISON.missing(run, line.jobsPerHour()));
        settling = run == null ? Duration.ZERO : run.output().missingToADay();
        update();
    }

    private void update() {
        EfficiencyDefinition by = definition.get();
        if (baseline == null) {
            gain.set(new Gain(Double.NaN, figure(current.by(by)), Numbers.UNKNOWN, "", lacking, settling));
        } else {
            Efficiency before = Efficiency.of(baseline);
            gain.set(new Gain(
                    100 * current.gainFraction(before, by),
                    figure(current.by(by)),
                    figure(before.by(by)),
                    baseline.scenario(),
                    lacking,
                    settling));
        }
    }

    /** E2 and E3 are below 1, so that three digits are needed. */
    private static String figure(double efficiency) {
        return Numbers.precise(efficiency);
    }
}
