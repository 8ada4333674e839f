package linetwin.sim.broker;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the room for messages that wait among all who subscribe: the more they are, the fewer are kept for each that is away
 * or does not read. Who is far behind loses the oldest, and not the line its broker.
 */
final class FairShare implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FairShare.class);
    private static final long LOOK_MILLIS = 500;
    private static final long FEWEST = 500;
    private static final String OF_THE_BROKER = "$sys.";

    private final ActiveMQServer server;
    private final long mostInAll;
    private final long mostOfEach;
    private final Thread thread = new Thread(this::work, "fair-share");
    private volatile boolean isOver;

    FairShare(ActiveMQServer server, long mostInAll, long mostOfEach) {
        this.server = server;
        this.mostInAll = mostInAll;
        this.mostOfEach = mostOfEach;
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        try {
            while (!isOver) {
                share();
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) { // the broker stops
            isOver = true;
        }
    }

    private void share() {
        try {
            List<Queue> subscriptions = server.getPostOffice()
                    .getAllBindings()
                    .filter(LocalQueueBinding.class::isInstance)
                    .map(binding -> ((LocalQueueBinding) binding).getQueue())
                    .filter(queue -> !queue.getName().toString().startsWith(OF_THE_BROKER))
                    .toList();
            long share = share(subscriptions.size());
            for (Queue queue : subscriptions) {
                if (queue.getRingSize() != share) {
                    queue.setRingSize(share);
                }
            }
        } catch (RuntimeException e) { // next time, unless the broker is at its end
            LOG.debug("The room of the broker was not shared out", e);
        }
    }

    private long share(int subscriptions) {
        return Math.max(FEWEST, Math.min(mostOfEach, mostInAll / Math.max(1, subscriptions)));
    }

    @Override
    public void close() {
        isOver = true;
        thread.interrupt();
    }
}
