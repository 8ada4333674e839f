package linetwin.link.broker.room;

import java.util.Comparator;
import java.util.Optional;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.LoggerFactory;

/**
 * Bounds the bytes of messages that wait in a broker: beyond them, whoever is furthest behind loses the older half of what waits
 * for it, and whoever leaves most of them unconfirmed its connection. Artemis itself would refuse the messages of all
 * publishers then, the line's among them.
 */
final class Relief {
    private static final RareWarnings WARNINGS = new RareWarnings(LoggerFactory.getLogger(Relief.class));

    private final ActiveMQServer server;
    private final long mostBytes;

    /**
     * A bound.
     *
     * @param mostBytes of all messages in the broker, as Artemis estimates them
     */
    Relief(ActiveMQServer server, long mostBytes) {
        this.server = server;
        this.mostBytes = mostBytes;
    }

    /** Whether the bound is passed; cheap, and for any thread. */
    boolean isNeeded() {
        return bytes() > mostBytes;
    }

    private long bytes() {
        return server.getPagingManager() == null ? 0 : server.getPagingManager().getGlobalSize();
    }

    /** Makes room for a quarter of what is allowed, as far as there is something to be dropped. */
    void relieve() throws Exception {
        while (bytes() > mostBytes / 4 * 3) {
            Optional<Queue> fattest = Subscriptions.of(server).stream()
                    .filter(queue -> queue.getMessageCount() > 0)
                    .max(Comparator.comparingLong(Queue::getPersistentSize));
            if (fattest.isEmpty() || !slim(fattest.get())) {
                return;
            }
        }
    }

    private boolean slim(Queue queue) throws Exception {
        if (queue.getDeliveringSize() > queue.getPersistentSize() / 2) {
            return disconnect(queue);
        }
        long waiting = queue.getMessageCount() - queue.getDeliveringCount();
        int dropped = Subscriptions.dropOldest(queue, Math.max(1, waiting / 2));
        if (dropped > 0) {
            WARNINGS.warn("Dropped the oldest {} messages for {}, who is behind", dropped, Subscriptions.nameOf(queue));
        }
        return dropped > 0;
    }

    /** What it took and did not confirm waits for it again then, or is forgotten with it. */
    private boolean disconnect(Queue queue) {
        boolean isSomebodyThere = false;
        for (var consumer : queue.getConsumers()) {
            if (consumer instanceof ServerConsumer client) {
                RemotingConnection connection = server.getRemotingService().getConnection(client.getConnectionID());
                if (connection != null) {
                    WARNINGS.warn(
                            "Disconnected the client of {}, which has not confirmed {} messages that it was sent",
                            Subscriptions.nameOf(queue),
                            queue.getDeliveringCount());
                    connection.getTransportConnection().forceClose();
                    connection.destroy();
                    isSomebodyThere = true;
                }
            }
        }
        return isSomebodyThere;
    }
}
