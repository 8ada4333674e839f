package linetwin.sim.learn.observe;

import linetwin.sim.learn.sample.ElementSamples;
import linetwin.sim.learn.sample.Episode;
import org.jspecify.annotations.Nullable;

/** Watches the changeovers of a station. */
final class SetupWatch {
    private final ElementSamples samples;
    private @Nullable Long begin;
    private long spent;

    SetupWatch(ElementSamples samples) {
        this.samples = samples;
    }

    void begin(long micros) {
        if (begin == null) {
            begin = micros;
            spent = 0;
        }
    }

    /** So long was spent in it since it was told last. */
    void spend(long micros) {
        spent += micros;
    }

    void end(long micros) {
        finish(micros, true);
    }

    /** How it goes on is not seen. */
    void lose(long micros) {
        finish(micros, false);
    }

    /** It was not seen from its begin on. */
    void forget() {
        begin = null;
    }

    private void finish(long micros, boolean isEnded) {
        if (begin != null) {
            samples.addSetup(new Episode(begin, micros, isEnded), spent / 1e6);
            begin = null;
        }
    }
}
