package linetwin.sim.learn.sample;

import java.util.Arrays;
import linetwin.sim.random.RandomStream;

/**
 * Numbers of which at most {@value #MOST} are kept: beyond, each of those seen is as likely to be among them as any other (algorithm
 * R of Vitter, Random sampling with a reservoir, 1985), so that what is learned from them is right and memory stays flat.
 */
public final class Reservoir {
    /** At so many an interval of a mean is a hundredth of a standard deviation to either side. */
    static final int MOST = 20_000;

    private final RandomStream stream;
    private double[] values = new double[16];
    private int size;
    private long seen;

    public Reservoir(RandomStream stream) {
        this.stream = stream;
    }

    public void add(double value) {
        seen++;
        if (size < MOST) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.min(MOST, 2 * size));
            }
            values[size++] = value;
            return;
        }
        long place = (long) (stream.uniform() * seen);
        if (place < MOST) {
            values[(int) place] = value;
        }
    }

    /** How many there were. */
    public long seen() {
        return seen;
    }

    /** Those that were kept, in no order. */
    public double[] values() {
        return Arrays.copyOf(values, size);
    }
}
