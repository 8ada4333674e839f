package linetwin.sim.bench;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The line of {@link SerialLines} in a loop written for it alone: next times in an array that is searched from end to end,
 * buffers as numbers of parts. It counts nothing, names nothing and can do nothing else; what it reaches is what the machine
 * gives for this line to a program with an event list. One time unit is a minute.
 */
final class SerialLoop {
    private static final double NEVER = Double.MAX_VALUE;
    private static final int BUFFER_SIZE = 3;
    private static final double MEAN_TIME_TO_FAILURE = 100;
    private static final double MEAN_TIME_TO_REPAIR = 5;
    private static final double VARIANCE = Math.log(1 + 0.3 * 0.3);
    private static final double SIGMA = Math.sqrt(VARIANCE);

    private SerialLoop() {}

    /**
     * Makes so many parts from the empty line on; returns parts per minute. One method, since what is shared by several would
     * not stay in registers: in parts it is a tenth slower.
     */
    static double make(int stations, long parts, long seed) {
        var generator = new XoShiRo256PlusPlus(new long[] {seed, 2, 3, 4});
        var exponential = ZigguratSampler.Exponential.of(generator);
        var normal = ZigguratSampler.NormalizedGaussian.of(generator);
        double[] next = new double[stations];
        double[] workLeft = new double[stations];
        double[] workToFailure = new double[stations];
        boolean[] isBusy = new boolean[stations];
        boolean[] isBlocked = new boolean[stations];
        boolean[] isDown = new boolean[stations];
        int[] waiting = new int[stations]; // before each station
        int[] open = new int[2 * stations]; // stations that may be able to begin
        Arrays.fill(next, NEVER);
        Arrays.setAll(workToFailure, station -> MEAN_TIME_TO_FAILURE * exponential.sample());
        next[0] = 0; // the first part is done at once
        long done = 0;
        double now = 0;
        while (done < parts) {
            int station = earliest(next);
            now = next[station];
            if (isDown[station]) {
                isDown[station] = false;
                workToFailure[station] = MEAN_TIME_TO_FAILURE * exponential.sample();
                next[station] = now + Math.min(workLeft[station], workToFailure[station]);
                continue;
            }
            if (workToFailure[station] < workLeft[station]) {
                workLeft[station] -= workToFailure[station];
                isDown[station] = true;
                next[station] = now + MEAN_TIME_TO_REPAIR * exponential.sample();
                continue;
            }
            workToFailure[station] -= workLeft[station];
            isBusy[station] = false;
            next[station] = NEVER;
            int openCount = 0;
            int following = station + 1;
            boolean isFollowingIdle = following < stations && !isBusy[following] && !isBlocked[following];
            if (following == stations) {
                done++;
                open[openCount++] = station;
            } else if (waiting[following] < BUFFER_SIZE || (isFollowingIdle && waiting[following] == 0)) {
                waiting[following]++;
                open[openCount++] = station;
                if (isFollowingIdle) {
                    open[openCount++] = following;
                }
            } else {
                isBlocked[station] = true;
            }
            while (openCount > 0) {
                int taker = open[--openCount];
                if (isBusy[taker] || isBlocked[taker] || (taker > 0 && waiting[taker] == 0)) {
                    continue;
                }
                if (taker > 0) {
                    waiting[taker]--;
                    if (isBlocked[taker - 1]) {
                        isBlocked[taker - 1] = false;
                        waiting[taker]++;
                        open[openCount++] = taker - 1;
                    }
                }
                workLeft[taker] = Math.exp(SIGMA * normal.sample() - VARIANCE / 2);
                isBusy[taker] = true;
                next[taker] = now + Math.min(workLeft[taker], workToFailure[taker]);
            }
        }
        return done / now;
    }

    private static int earliest(double[] times) {
        int earliest = 0;
        double time = times[0];
        for (int station = 1; station < times.length; station++) {
            double other = times[station];
            boolean isEarlier = other < time;
            time = isEarlier ? other : time;
            earliest = isEarlier ? station : earliest;
        }
        return earliest;
    }
}
