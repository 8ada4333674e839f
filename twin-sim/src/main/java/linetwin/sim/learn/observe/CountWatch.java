package linetwin.sim.learn.observe;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.sim.learn.sample.ElementSamples;
import org.jspecify.annotations.Nullable;

/**
 * Watches the counter of a station that tells no cycles: what it worked between two counts is the sum of the cycles between. One that is
 * worked on at several places takes as many times as long.
 */
final class CountWatch {
    private final ElementSamples samples;
    private final int places;
    private @Nullable StateMessage counted;
    private @Nullable StateMessage read;
    private boolean isKnown;
    private long known;

    CountWatch(ElementSamples samples, int places) {
        this.samples = samples;
        this.places = Math.max(1, places);
    }

    void tell(StateMessage message) {
        long processed = message.counters().processed();
        long made = processed - known;
        StateMessage before = read;
        if (before != null) {
            Instant at = before.header().simTime();
            samples.counted()
                    .read(made, Duration.between(at, message.header().simTime()).toNanos() / 1e9);
        }
        read = message;
        if (isKnown && made > 0) {
            if (counted != null) {
                add(counted, message, made);
            }
            counted = message; // from the first count on it is known when the cycles began
        }
        isKnown = true;
        known = processed;
    }

    private void add(StateMessage before, StateMessage now, long made) {
        boolean isSeen =
                now.times().micros(StationState.NOT_OBSERVED) == before.times().micros(StationState.NOT_OBSERVED);
        long worked = now.times().micros(StationState.WORKING) - before.times().micros(StationState.WORKING);
        if (isSeen && worked > 0 && made <= Integer.MAX_VALUE) {
            samples.counted().add((int) made, places * (worked / 1e6));
        }
    }
}
