package linetwin.sim.learn.observe;

import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.sim.learn.sample.ElementSamples;
import org.jspecify.annotations.Nullable;

/**
 * Watches the cycles of a station. Several that end at one instant after equal times at one place are those between two readings
 * of a counter: only their sum is known.
 */
final class CycleWatch {
    private final ElementSamples samples;
    private final boolean isSingle;
    private @Nullable CycleDone last;
    private int count;

    CycleWatch(ElementSamples samples, boolean isSingle) {
        this.samples = samples;
        this.isSingle = isSingle;
    }

    void accept(CycleDone cycle) {
        samples.tallies().finish();
        CycleDone before = last;
        if (before != null && isSingle && isSameReading(before, cycle)) {
            count++;
            return;
        }
        flush();
        last = cycle;
        count = 1;
    }

    void flush() {
        CycleDone known = last;
        if (known != null) {
            samples.cycles(variant(known)).ended(count, count * (known.cycleMicros() / 1e6));
            last = null;
        }
    }

    private static boolean isSameReading(CycleDone one, CycleDone other) {
        return one.at().equals(other.at())
                && one.cycleMicros() == other.cycleMicros()
                && one.cycleMicros() > 0
                && variant(one).equals(variant(other));
    }

    private static String variant(CycleDone cycle) {
        VehicleRef vehicle = cycle.vehicle();
        return vehicle == null ? "" : vehicle.variant();
    }
}
