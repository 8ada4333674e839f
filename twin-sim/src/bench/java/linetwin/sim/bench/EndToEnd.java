package linetwin.sim.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Telemetry from a publisher over a broker to a mirror at QoS 1, publisher and mirror in one process, beside the same payloads
 * between two bare Paho clients: events per second, and how long a single message takes.
 *
 * <p>The two take turns, so that what else the machine does meets both; JMH, which runs one after the other, can't do that.
 */
public final class EndToEnd {
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 11;
    private static final int EVENTS = 40_000;
    private static final int SINGLE_MESSAGES = 4_000;

    private EndToEnd() {}

    /** @param brokers {@code embedded}, {@code mosquitto} (must be on the path); none for both */
    public static void main(String... brokers) throws Exception {
        System.out.println("broker     events a message  bare, events/s  Linetwin, events/s  share"
                + "   bare p50 p99, ms   Linetwin p50 p99, ms");
        for (String broker : brokers.length > 0 ? List.of(brokers) : List.of("mosquitto", "embedded")) {
            for (int eventsPerMessage : new int[] {1, 200}) {
                compare(broker, eventsPerMessage);
            }
        }
        System.exit(0); // what the embedded broker still runs
    }

    private static void compare(String broker, int eventsPerMessage) throws Exception {
        var sample = new SampleTelemetry();
        var bareArrivals = new Arrivals();
        var arrivals = new Arrivals();
        try (BrokerInUse running = BrokerInUse.start(broker);
                MessageWay bare = new PahoWay(running.uri(), sample, eventsPerMessage, bareArrivals);
                MessageWay linetwin = new LinetwinWay(running.uri(), sample, eventsPerMessage, arrivals)) {
            var bareRate = new ListStatistics();
            var rate = new ListStatistics();
            var share = new ListStatistics();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double ofBare = EVENTS / seconds(bare, bareArrivals, EVENTS / eventsPerMessage);
                double ofLinetwin = EVENTS / seconds(linetwin, arrivals, EVENTS / eventsPerMessage);
                if (round >= 0) {
                    bareRate.addValue(ofBare);
                    rate.addValue(ofLinetwin);
                    share.addValue(ofLinetwin / ofBare);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %16d  %14.0f  %18.0f  %4.0f %%   %16s  %21s%n",
                    broker,
                    eventsPerMessage,
                    median(bareRate),
                    median(rate),
                    100 * median(share),
                    latency(bare, bareArrivals),
                    latency(linetwin, arrivals));
        }
    }

    /** Half and 99 % of the single messages took no longer, in milliseconds. */
    private static String latency(MessageWay way, Arrivals arrivals) {
        var times = new ListStatistics();
        for (int message = 0; message < SINGLE_MESSAGES; message++) {
            times.addValue(TimeUnit.SECONDS.toMillis(1) * seconds(way, arrivals, 1));
        }
        return "%.2f %.2f".formatted(median(times), times.getPercentile(99));
    }

    private static double seconds(MessageWay way, Arrivals arrivals, int messages) {
        arrivals.expect(messages);
        long begin = System.nanoTime();
        way.send(messages);
        arrivals.awaitExpected();
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static double median(ListStatistics values) {
        return values.getPercentile(50);
    }
}
