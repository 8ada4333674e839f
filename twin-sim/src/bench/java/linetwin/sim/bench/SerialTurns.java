package linetwin.sim.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import linetwin.model.telemetry.StateMessage;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The serial line by Linetwin and by {@link SerialLoop} in parts per second of processor time. The two take turns, so that
 * their ratio says the same on a busy machine as on a quiet one; JMH, which runs one after the other, can't do that.
 */
public final class SerialTurns {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 60;
    private static final long STATION_VISITS = 800_000;
    private static final double ABOUT_PARTS_PER_MINUTE = 0.7;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SerialTurns() {}

    public static void main(String... none) {
        System.out.println("stations  loop, parts/s  Linetwin, parts/s  ratio, median of rounds"
                + "   parts a minute of the line: loop, Linetwin");
        for (int stations : new int[] {10, 100}) {
            compare(stations, STATION_VISITS / stations);
        }
    }

    private static void compare(int stations, long parts) {
        var loopRate = new ListStatistics();
        var rate = new ListStatistics();
        var ratio = new ListStatistics();
        var loopThroughput = new ListStatistics();
        var throughput = new ListStatistics();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Made byLoop = byLoop(stations, parts, round);
            Made byLinetwin = byLinetwin(stations, parts, round + WARM_UP);
            if (round >= 0) {
                loopRate.addValue(byLoop.rate());
                rate.addValue(byLinetwin.rate());
                ratio.addValue(byLinetwin.rate() / byLoop.rate());
                loopThroughput.addValue(byLoop.perMinute());
                throughput.addValue(byLinetwin.perMinute());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%8d  %13.0f  %17.0f  %23.2f  %42.3f %.3f%n",
                stations,
                loopRate.getPercentile(50),
                rate.getPercentile(50),
                ratio.getPercentile(50),
                loopThroughput.getMean(),
                throughput.getMean());
    }

    /** @param rate parts per second of processor time */
    private record Made(double rate, double perMinute) {}

    private static Made byLoop(int stations, long parts, long seed) {
        long begin = THREADS.getCurrentThreadCpuTime();
        double perMinute = SerialLoop.make(stations, parts, seed);
        return new Made(parts / secondsSince(begin), perMinute);
    }

    private static Made byLinetwin(int stations, long parts, int replication) {
        LineRun run = LineRun.start(SerialLines.of(stations), new RunSeed(1, replication));
        double minutes = parts / ABOUT_PARTS_PER_MINUTE;
        long begin = THREADS.getCurrentThreadCpuTime();
        run.runUntil((long) (minutes * TimeUnit.MINUTES.toMicros(1)));
        double seconds = secondsSince(begin);
        long made = made(run);
        return new Made(made / seconds, made / minutes);
    }

    private static double secondsSince(long begin) {
        return (THREADS.getCurrentThreadCpuTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static long made(LineRun run) {
        long[] made = new long[1];
        run.report(message -> {
            if (message instanceof StateMessage state
                    && state.header().source().cell().equals(SerialLines.LAST)) {
                made[0] = state.counters().processed();
            }
        });
        return made[0];
    }
}
