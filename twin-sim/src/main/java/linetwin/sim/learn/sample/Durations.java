package linetwin.sim.learn.sample;

import java.util.ArrayList;
import java.util.List;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.Lump;
import linetwin.sim.random.RandomStream;

/** Durations in seconds: seen to their end, lost from sight before it, or known as a sum of several. */
public final class Durations {
    /** More sums of several would say no more. */
    private static final int MOST_LUMPS = 5_000;

    private final Reservoir complete;
    private final Reservoir censored;
    private final List<Lump> lumps = new ArrayList<>();

    public Durations(RandomStream stream) {
        complete = new Reservoir(stream);
        censored = new Reservoir(stream);
    }

    public void ended(double seconds) {
        complete.add(seconds);
    }

    /** It lasted for longer than this, or it was not seen at all. */
    public void lost(double seconds) {
        if (seconds > 0) {
            censored.add(seconds);
        }
    }

    /** Several, of which only the sum is known. */
    public void ended(int count, double seconds) {
        if (count == 1) {
            ended(seconds);
        } else if (lumps.size() < MOST_LUMPS && seconds > 0) {
            lumps.add(new Lump(count, seconds));
        }
    }

    /** How many were seen to their end, also of those that were not kept. */
    public long seen() {
        return complete.seen() + lumps.stream().mapToInt(Lump::count).sum();
    }

    public LifetimeSample sample() {
        return LifetimeSample.of(complete.values(), censored.values()).withLumps(lumps);
    }
}
