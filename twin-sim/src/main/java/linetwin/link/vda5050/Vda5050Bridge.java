package linetwin.link.vda5050;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.FleetDescription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the AGVs of a line by VDA 5050, version 3.0.0: it hears the telemetry of the line, and each AGV gets a connection of its own
 * on which it says what it does, together with the orders that a master control would give it for that. It knows nothing that no
 * message of the line told. Safe for use by several threads.
 */
public final class Vda5050Bridge implements TelemetrySink, AutoCloseable {
    /** Of real time; a second less than the standard allows. */
    static final Duration STATE_INTERVAL = Duration.ofSeconds(29);

    /** Of real time. */
    static final Duration VISUALIZATION_INTERVAL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Vda5050Bridge.class);

    /** Each has a connection. */
    private static final int MOST_AGVS = 256;

    private final Vda5050Names names;
    private final Supplier<Instant> clock;
    private final AgvWay.Opener ways;
    private final Map<String, AgvVoice> voices = new LinkedHashMap<>();
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "vda5050");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ScheduledFuture<?> ticks;
    private String run = "";
    private long leftOut;

    /** A bridge to a broker. */
    public static Vda5050Bridge to(MqttSettings broker, Vda5050Names names) {
        Vda5050Bridge bridge = new Vda5050Bridge(
                names,
                Instant::now,
                (serialNumber, lastWill, whenUp) -> new MqttAgvWay(broker, serialNumber, lastWill, whenUp));
        long interval = VISUALIZATION_INTERVAL.toMillis();
        bridge.ticks = bridge.ticking.scheduleAtFixedRate(bridge::tick, interval, interval, TimeUnit.MILLISECONDS);
        return bridge;
    }

    Vda5050Bridge(Vda5050Names names, Supplier<Instant> clock, AgvWay.Opener ways) {
        this.names = names;
        this.clock = clock;
        this.ways = ways;
    }

    @Override
    public synchronized void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            describe(description);
        } else if (message instanceof StateMessage state && state.header().run().equals(run)) {
            AgvStatus status = state.agv();
            AgvVoice voice = voices.get(state.header().source().cell());
            if (status != null && voice != null) {
                voice.hear(status);
            }
        }
    }

    private void describe(DescriptionMessage description) {
        String newRun = description.header().run();
        if (newRun.equals(run)) {
            return; // said again
        }
        run = newRun;
        leftOut = 0;
        for (FleetDescription fleet : description.description().fleets()) {
            fleet.agvs().forEach(agv -> describe(agv, fleet));
        }
        if (leftOut > 0) {
            LOG.warn("VDA 5050 is told of {} AGVs; {} more are left out.", MOST_AGVS, leftOut);
        }
    }

    private void describe(String agv, FleetDescription fleet) {
        AgvVoice known = voices.get(agv);
        if (known != null) {
            known.begin(fleet, run);
        } else if (voices.size() < MOST_AGVS) {
            voices.put(agv, new AgvVoice(names, agv, fleet, run, clock, ways));
        } else {
            leftOut++;
        }
    }

    /** How many AGVs it has heard of. */
    public synchronized int agvs() {
        return voices.size();
    }

    synchronized void tick() {
        voices.values().forEach(AgvVoice::tick);
    }

    /** All AGVs take leave. */
    @Override
    public void close() {
        if (ticks != null) {
            ticks.cancel(false);
        }
        ticking.shutdown();
        synchronized (this) {
            voices.values().forEach(AgvVoice::close);
            voices.clear();
        }
    }
}
