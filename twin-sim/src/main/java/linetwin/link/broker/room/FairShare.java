package linetwin.link.broker.room;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerBasePlugin;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Shares the room of a broker among its clients: that for messages that wait among all who subscribe, so that the more they are,
 * the fewer are kept for each that is away or does not read, and that for topics and retained messages among all who publish.
 * Who is far behind loses the oldest, and not the line its broker. Safe for use by several threads.
 */
public final class FairShare implements ActiveMQServerBasePlugin, AutoCloseable {
    private static final RareWarnings WARNINGS = new RareWarnings(LoggerFactory.getLogger(FairShare.class));
    private static final long LOOK_MILLIS = 500;
    private static final long FEWEST = 500;

    private static final int LOOKS_BETWEEN_COMPARISONS = 10;

    private final Room room;
    private final long mostOfEach;
    private final TopicPlaces places;
    private final RetainedTopics retained;
    private final BlockingQueue<Runnable> paused = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "fair-share");
    private volatile @Nullable Relief relief;
    private volatile @Nullable ActiveMQServer broker;
    private final AtomicInteger subscribed = new AtomicInteger();
    private int looks;
    private volatile boolean isOver;

    /**
     * Nothing is shared yet.
     *
     * @param room of the broker
     * @param mostOfEach messages that wait for one subscriber, also where there is room for more
     */
    public FairShare(Room room, long mostOfEach) {
        this.room = room;
        this.mostOfEach = mostOfEach;
        this.places = new TopicPlaces(room.topics());
        this.retained = new RetainedTopics(room.retainedTopics(), room.retainedBytes());
        thread.setDaemon(true);
    }

    @Override
    public void registered(ActiveMQServer started) {
        broker = started;
        relief = new Relief(started, room.waitingBytes());
        thread.start();
    }

    /** Whether a topic is known, or has got a place now of those that its publisher may have. */
    public boolean hasRoomFor(String topic, String publisher) {
        ActiveMQServer server = broker;
        return server == null || isKnown(server, topic) || places.take(topic, publisher, System.nanoTime());
    }

    /**
     * Notes that a payload of so many bytes shall be retained, or with 0 bytes nothing any more; says whether it may be. Where
     * there is no room left, those who have more lose their oldest for it.
     */
    public boolean retain(String topic, int bytes, String publisher) {
        ActiveMQServer server = broker;
        return server != null
                && retained.retain(topic, bytes, publisher, victim -> RetainedQueues.forget(server, victim));
    }

    /** What a publisher left behind who will not come back under this name counts with all that others left so. */
    public void leave(String publisher) {
        retained.leave(publisher);
    }

    private static boolean isKnown(ActiveMQServer server, String topic) {
        String address = MQTTUtil.getCoreAddressFromMqttTopic(
                topic, server.getConfiguration().getWildcardConfiguration());
        return server.getAddressInfo(SimpleString.of(address)) != null;
    }

    /** Whether there is room for a message; otherwise something is told once there is. */
    public boolean hasRoom(Runnable resume) {
        Relief bound = relief;
        if (bound == null || !bound.isNeeded()) {
            return true;
        }
        paused.add(resume);
        return false;
    }

    /** Counts one more subscription; says whether there is room for it. */
    public boolean takeSubscription(String filter) {
        return subscribed.addAndGet(Subscriptions.weight(filter)) <= room.subscriptions();
    }

    /** Also a topic that retains nothing any more is there until Artemis forgets the place of its message. */
    private boolean isStillThere(ActiveMQServer server, String topic) {
        return isKnown(server, topic) || (RetainedQueues.isKept(server, topic) && !retained.isRetained(topic));
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
            places.keep(topic -> isStillThere(server, topic), System.nanoTime());
            if (looks++ % LOOKS_BETWEEN_COMPARISONS == 0) {
                retained.compare(topics -> RetainedQueues.keep(server, topics));
            }
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
            if (!isOver) {
                WARNINGS.warn("The room of the broker was not shared out: {}", e.toString());
            }
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
