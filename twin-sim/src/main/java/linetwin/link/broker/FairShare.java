package linetwin.link.broker;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.impl.AddressInfo;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerAddressPlugin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the room for messages that wait among all who subscribe: the more they are, the fewer are kept for each that is away
 * or does not read. Who is far behind loses the oldest, and not the line its broker. Safe for use by several threads.
 */
final class FairShare implements ActiveMQServerAddressPlugin, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FairShare.class);
    private static final long LOOK_MILLIS = 500;
    private static final long FEWEST = 500;

    private final Room room;
    private final long mostOfEach;
    private final BlockingQueue<Runnable> paused = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "fair-share");
    private volatile @Nullable Relief relief;
    private volatile @Nullable ActiveMQServer broker;
    private final AtomicInteger subscribed = new AtomicInteger();
    private final AtomicInteger topics = new AtomicInteger();
    private final AtomicInteger topicsUnderWay = new AtomicInteger();
    private volatile boolean isOver;

    FairShare(Room room, long mostOfEach) {
        this.room = room;
        this.mostOfEach = mostOfEach;
        thread.setDaemon(true);
    }

    @Override
    public void registered(ActiveMQServer started) {
        broker = started;
        relief = new Relief(started, room.waitingBytes());
        thread.start();
    }

    @Override
    public void afterAddAddress(AddressInfo address, boolean isReload) {
        topics.incrementAndGet();
        topicsUnderWay.updateAndGet(count -> Math.max(0, count - 1));
    }

    @Override
    public void afterRemoveAddress(SimpleString address, AddressInfo removed) {
        topics.decrementAndGet();
    }

    /** Whether a topic is known, or there is room for one more. */
    boolean hasRoomFor(String topic) {
        ActiveMQServer server = broker;
        return server == null
                || isKnown(server, topic)
                || topics.get() + topicsUnderWay.incrementAndGet() <= room.topics();
    }

    private static boolean isKnown(ActiveMQServer server, String topic) {
        String address = MQTTUtil.getCoreAddressFromMqttTopic(
                topic, server.getConfiguration().getWildcardConfiguration());
        return server.getAddressInfo(SimpleString.of(address)) != null;
    }

    /** Whether there is room for a message; otherwise something is told once there is. */
    boolean hasRoom(Runnable resume) {
        Relief bound = relief;
        if (bound == null || !bound.isNeeded()) {
            return true;
        }
        paused.add(resume);
        return false;
    }

    /** Counts one more subscription; says whether there is room for it. */
    boolean takeSubscription(String filter) {
        return subscribed.addAndGet(Subscriptions.weight(filter)) <= room.subscriptions();
    }

    private void work() {
        try {
            while (!isOver) {
                Runnable first = paused.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                share();
                for (Runnable resume = first; resume != null; resume = paused.poll()) {
                    resume.run();
                }
            }
        } catch (InterruptedException e) { // the broker stops
            isOver = true;
        }
    }

    private void share() {
        ActiveMQServer server = broker;
        Relief bound = relief;
        if (server == null || bound == null) {
            return;
        }
        try {
            if (bound.isNeeded()) {
                bound.relieve();
            }
            List<Queue> subscriptions = Subscriptions.of(server);
            topicsUnderWay.updateAndGet(count -> count / 2); // some were told twice
            subscribed.set(Subscriptions.weight(subscriptions));
            long share = share(subscriptions.size());
            for (Queue queue : subscriptions) {
                if (queue.getRingSize() != share) {
                    queue.setRingSize(share);
                }
                long excess = queue.getMessageCount() - queue.getDeliveringCount() - share;
                if (excess > 0) { // the ring drops one for each that comes, so it never gets smaller
                    Subscriptions.dropOldest(queue, excess);
                }
            }
        } catch (Exception e) { // next time, unless the broker is at its end
            LOG.debug("The room of the broker was not shared out", e);
        }
    }

    private long share(int subscriptions) {
        return Math.max(FEWEST, Math.min(mostOfEach, room.waiting() / Math.max(1, subscriptions)));
    }

    @Override
    public void close() {
        isOver = true;
        thread.interrupt();
    }
}
