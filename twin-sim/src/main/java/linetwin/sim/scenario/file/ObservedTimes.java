package linetwin.sim.scenario.file;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import linetwin.model.parameter.Quantities;
import linetwin.model.value.Distribution;

/** Times that were read from a file, as values of an empirical distribution. */
final class ObservedTimes {
    private static final long NANOS_A_MICRO = 1_000;

    private ObservedTimes() {}

    /**
     * The times as they are written or, if there are more than {@value Distribution.Empirical#MOST}, so many equal shares of
     * them in ascending order, each by its mean: the mean of all stays, the least and the greatest are means of their share.
     */
    static List<String> values(List<String> times) {
        int most = Distribution.Empirical.MOST;
        if (times.size() <= most) {
            return times;
        }
        long[] micros = times.stream().mapToLong(ObservedTimes::micros).sorted().toArray();
        return IntStream.range(0, most)
                .mapToObj(share -> seconds(meanMicros(micros, share, most)))
                .toList();
    }

    static boolean areAllZero(List<String> times) {
        return times.stream().allMatch(time -> micros(time) == 0);
    }

    private static long micros(String time) {
        Duration duration = Objects.requireNonNull(Quantities.findDuration(time).orElse(null), time);
        return duration.toNanos() / NANOS_A_MICRO;
    }

    /** Each time counts {@code of} times, so that shares of any number of them end between two. */
    private static double meanMicros(long[] micros, int share, int of) {
        long from = (long) share * micros.length;
        long until = from + micros.length;
        double sum = 0;
        for (long at = from; at < until; ) {
            int index = (int) (at / of);
            long end = Math.min(until, (index + 1L) * of);
            sum += (double) micros[index] * (end - at);
            at = end;
        }
        return sum / micros.length;
    }

    private static String seconds(double micros) {
        return BigDecimal.valueOf(Math.round(micros), 6).stripTrailingZeros().toPlainString() + " s";
    }
}
