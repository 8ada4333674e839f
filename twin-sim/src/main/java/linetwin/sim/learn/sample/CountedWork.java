package linetwin.sim.learn.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.fit.Lump;
import linetwin.sim.random.RandomStream;

/**
 * Working time between readings of a counter. Where a reading comes with each count, the times between are cycles; where somebody reads
 * at times of his own, the sum of all is right and a single time is none of a cycle.
 */
public final class CountedWork {
    /** Beyond, two neighbours become one, so that all that was counted stays in the sums. */
    private static final int MOST_BATCHES = 64;

    private static final int MOST_READINGS = 2_000;

    /** By what part of it gaps may be longer or shorter than a whole number of periods. */
    private static final double REGULAR = 0.05;

    private static final double MOST_OF_THEM = 0.8;

    /** Fewer say nothing of the rest. */
    private static final int FEW = 3;

    private final Durations single;
    private final List<Lump> batches = new ArrayList<>();
    private final double[] gaps = new double[MOST_READINGS];
    private final boolean[] isOfOne = new boolean[MOST_READINGS];
    private int readings;
    private long of = 1;
    private long inLast;
    private long seen;
    private long seenSingle;

    public CountedWork(RandomStream stream) {
        single = new Durations(stream);
    }

    /**
     * The counter was read.
     *
     * @param made how far it went on
     * @param gap seconds since it was read before
     */
    public void read(long made, double gap) {
        if (readings < MOST_READINGS && gap > 0) {
            gaps[readings] = gap;
            isOfOne[readings++] = made == 1;
        }
    }

    /**
     * So much work lies between two counts.
     *
     * @param made 1 or more, of which the last was counted at the end
     * @param seconds more than 0
     */
    public void add(int made, double seconds) {
        seen += made;
        if (made == 1) {
            seenSingle++;
            single.ended(seconds);
        }
        if (inLast == 0 || inLast == of) {
            begin();
            batches.add(new Lump(made, seconds));
            inLast = 1;
        } else {
            int last = batches.size() - 1;
            batches.set(last, batches.get(last).with(new Lump(made, seconds)));
            inLast++;
        }
    }

    private void begin() {
        if (batches.size() < MOST_BATCHES) {
            return;
        }
        for (int i = 0; i < MOST_BATCHES / 2; i++) {
            batches.set(i, batches.get(2 * i).with(batches.get(2 * i + 1)));
        }
        batches.subList(MOST_BATCHES / 2, MOST_BATCHES).clear();
        of *= 2;
    }

    /** How many were counted. */
    public long seen() {
        return seen;
    }

    /** All of it in at most {@value #MOST_BATCHES} sums, in order of time. */
    public List<Lump> batches() {
        return List.copyOf(batches);
    }

    /** The single cycles; empty of those that nobody tells, since it is read at other times or several were made between. */
    public LifetimeSample cycles() {
        boolean areAllTold = seenSingle >= (1 - REGULAR) * seen && !isPolled();
        return areAllTold ? single.sample() : LifetimeSample.of(new double[0], new double[0]);
    }

    /** Whether it is read every so often, whatever was made: also where nothing or more than one was, after a whole number of periods. */
    private boolean isPolled() {
        double[] sorted = Arrays.copyOf(gaps, readings);
        Arrays.sort(sorted);
        int others = 0;
        int regular = 0;
        for (int i = 0; i < readings; i++) {
            if (!isOfOne[i]) {
                others++;
                double periods = gaps[i] / sorted[readings / 2];
                regular += periods > REGULAR && Math.abs(periods - Math.rint(periods)) <= REGULAR ? 1 : 0;
            }
        }
        return others >= FEW && regular >= MOST_OF_THEM * others;
    }
}
