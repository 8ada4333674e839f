package linetwin.cli.notice;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import linetwin.link.mqtt.MqttTelemetrySink;
import linetwin.link.mqtt.wire.MqttSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a run has to wait, as it asks again and again: for the network, or for those who listen. Of the network it says so once when that has lasted for a while, and
 * once when it is over. Belongs to the thread of the run.
 */
public final class SlowDownNotice implements BooleanSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(SlowDownNotice.class);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final MqttSettings broker;
    private final MqttTelemetrySink sink;
    private long changedNanos = System.nanoTime();
    private long congestedNanos = changedNanos - PATIENCE_NANOS;
    private boolean isSaid;

    public SlowDownNotice(MqttSettings broker, MqttTelemetrySink sink) {
        this.broker = broker;
        this.sink = sink;
    }

    @Override
    public boolean getAsBoolean() {
        boolean isCongested = sink.isCongested();
        long now = System.nanoTime();
        if (isCongested) {
            congestedNanos = now;
        }
        boolean isSlowed = now - congestedNanos < PATIENCE_NANOS;
        if (isSlowed == isSaid) {
            changedNanos = now;
        } else if (now - changedNanos > PATIENCE_NANOS) {
            say(isSlowed);
        }
        return isCongested || sink.isFarAhead();
    }

    private void say(boolean isSlowed) {
        isSaid = isSlowed;
        if (isSlowed) {
            LOG.warn(
                    "Simulated time waits for the broker {}, so that nothing is lost: {} messages are not delivered"
                            + " yet",
                    broker.broker(),
                    sink.backlog());
        } else {
            LOG.info("Simulated time no longer waits for the broker {}", broker.broker());
        }
    }
}
