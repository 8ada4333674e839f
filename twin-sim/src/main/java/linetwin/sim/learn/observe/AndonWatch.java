package linetwin.sim.learn.observe;

import linetwin.sim.learn.sample.ElementSamples;
import org.jspecify.annotations.Nullable;

/** Watches for how long calls for help hold the work of a station: from the call to the end of the cycle, or until the item leaves. */
final class AndonWatch {
    private final ElementSamples samples;
    private @Nullable Long spent;

    AndonWatch(ElementSamples samples) {
        this.samples = samples;
    }

    void call() {
        samples.tallies().call();
        close();
        spent = 0L;
    }

    void spend(long micros) {
        if (spent != null) {
            spent += micros;
        }
    }

    /** The cycle is over, or the item has left. */
    void close() {
        if (spent != null) {
            samples.andons().ended(spent / 1e6);
            spent = null;
        }
    }

    void forget() {
        spent = null;
    }
}
