package linetwin.link.broker.room;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How much the broker retains, and of whom: where there is no room left, whoever has less than another gets a place of the
 * one who has most (max-min fairness by the larger of the shares in topics and bytes). Safe for use by several threads.
 */
final class RetainedTopics {
    private static final String GONE = "";

    private final int mostTopics;
    private final long mostBytes;
    private final Map<String, String> publishers = new HashMap<>();
    private final Map<String, Holding> holdings = new HashMap<>();
    private long bytes;

    /** What one publisher has, the oldest first. */
    private static final class Holding {
        private final Map<String, Integer> sizes = new LinkedHashMap<>();
        private long bytes;

        void put(String topic, int size) {
            sizes.put(topic, size);
            bytes += size;
        }

        int remove(String topic) {
            Integer size = sizes.remove(topic);
            int freed = size == null ? 0 : size;
            bytes -= freed;
            return freed;
        }
    }

    /**
     * Nothing yet.
     *
     * @param mostTopics that have a retained message
     * @param mostBytes of all retained messages
     */
    RetainedTopics(int mostTopics, long mostBytes) {
        this.mostTopics = mostTopics;
        this.mostBytes = mostBytes;
    }

    /**
     * Notes that a payload of so many bytes shall be retained, or with 0 bytes nothing any more; says whether it may be.
     *
     * @param forget is told which topics of others lose their message for it
     */
    synchronized boolean retain(String topic, int size, String publisher, Consumer<String> forget) {
        String formerPublisher = publishers.get(topic);
        int former = formerPublisher == null ? 0 : remove(topic);
        if (size == 0) {
            return true;
        }
        while (size > former && (publishers.size() >= mostTopics || bytes + size > mostBytes)) {
            Optional<String> victim = holdings.keySet().stream()
                    .max(Comparator.comparingDouble(this::share))
                    .filter(most -> share(most) > shareWith(publisher, size));
            if (victim.isEmpty()) {
                if (formerPublisher != null) {
                    put(topic, former, formerPublisher);
                }
                return false;
            }
            String oldest = of(victim.get()).sizes.keySet().iterator().next();
            remove(oldest);
            forget.accept(oldest);
        }
        put(topic, size, publisher);
        return true;
    }

    private Holding of(String publisher) {
        return holdings.getOrDefault(publisher, new Holding());
    }

    private double share(String publisher) {
        Holding holding = of(publisher);
        return share(holding.sizes.size(), holding.bytes);
    }

    private double shareWith(String publisher, int size) {
        Holding holding = of(publisher);
        return share(holding.sizes.size() + 1, holding.bytes + size);
    }

    private double share(int topics, long size) {
        return Math.max((double) topics / mostTopics, (double) size / mostBytes);
    }

    private void put(String topic, int size, String publisher) {
        publishers.put(topic, publisher);
        holdings.computeIfAbsent(publisher, each -> new Holding()).put(topic, size);
        bytes += size;
    }

    private int remove(String topic) {
        String publisher = publishers.remove(topic);
        if (publisher == null) {
            return 0;
        }
        Holding holding = of(publisher);
        int size = holding.remove(topic);
        bytes -= size;
        if (holding.sizes.isEmpty()) {
            holdings.remove(publisher);
        }
        return size;
    }

    synchronized boolean isRetained(String topic) {
        return publishers.containsKey(topic);
    }

    /** Compares the topics that are to have a message with those that have one; none is added or removed meanwhile. */
    synchronized void compare(Consumer<Set<String>> comparison) {
        comparison.accept(publishers.keySet());
    }

    /** What a publisher left behind who will not come back under this name; all those together have the share of one. */
    synchronized void leave(String publisher) {
        Holding left = holdings.remove(publisher);
        if (left != null) {
            left.sizes.forEach((topic, size) -> {
                publishers.put(topic, GONE);
                holdings.computeIfAbsent(GONE, each -> new Holding()).put(topic, size);
            });
        }
    }
}
