package linetwin.sim.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Telemetry from a publisher over a broker to a mirror at QoS 1, publisher and mirror in one process: events per second, and
 * how long a single message takes. Beside it the same payloads with two bare Paho clients.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EndToEndBenchmark {
    private static final int EVENTS = 20_000;

    @Param({"embedded", "mosquitto"})
    public String broker = "";

    @Param({"1", "200"})
    public int eventsPerMessage;

    @Param({"paho", "linetwin"})
    public String way = "";

    private BrokerInUse running;
    private Arrivals arrivals;
    private MessageWay messageWay;

    @Setup
    public void connect() throws Exception {
        running = BrokerInUse.start(broker);
        arrivals = new Arrivals();
        var sample = new SampleTelemetry();
        messageWay = way.equals("paho")
                ? new PahoWay(running.uri(), sample, eventsPerMessage, arrivals)
                : new LinetwinWay(running.uri(), sample, eventsPerMessage, arrivals);
    }

    @TearDown
    public void disconnect() throws Exception {
        messageWay.close();
        running.close();
    }

    /** Events per second. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(EVENTS)
    public void events() {
        send(EVENTS / eventsPerMessage);
    }

    /** One message at a time. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public void latency() {
        send(1);
    }

    private void send(int messages) {
        arrivals.expect(messages);
        messageWay.send(messages);
        arrivals.awaitExpected();
    }
}
