package linetwin.link.broker.room;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Which topics have a place in the broker: of one publisher half of them at most, and while some wait for a place, who has fewest
 * is served first. Safe for use by several threads.
 */
final class TopicPlaces {
    /** The broker hears of a topic on another thread, and forgets it later than this. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Who waits asks again twice a second. */
    private static final long WAITING_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final int most;
    private final int mostOfAPublisher;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Long> waiting = new HashMap<>();

    private record Place(String publisher, long since) {}

    /**
     * Places that nobody has taken.
     *
     * @param most topics at once
     */
    TopicPlaces(int most) {
        this.most = most;
        this.mostOfAPublisher = Math.max(1, most / 2);
    }

    /** Takes a place for a topic that has none yet, at this time; says whether the topic has one now. */
    synchronized boolean take(String topic, String publisher, long nanos) {
        if (places.containsKey(topic)) {
            return true;
        }
        int own = counts.getOrDefault(publisher, 0);
        if (places.size() >= most || own >= mostOfAPublisher || isAnotherFirst(own)) {
            waiting.put(publisher, nanos);
            return false;
        }
        waiting.remove(publisher);
        places.put(topic, new Place(publisher, nanos));
        counts.merge(publisher, 1, Integer::sum);
        return true;
    }

    private boolean isAnotherFirst(int own) {
        return waiting.keySet().stream().anyMatch(other -> counts.getOrDefault(other, 0) < own);
    }

    /** Gives the places of all topics back that are not known any more, at this time. */
    synchronized void keep(Predicate<String> isKnown, long nanos) {
        waiting.values().removeIf(asked -> nanos - asked > WAITING_NANOS);
        for (Iterator<Map.Entry<String, Place>> all = places.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, Place> each = all.next();
            if (nanos - each.getValue().since() > FRESH_NANOS && !isKnown.test(each.getKey())) {
                all.remove();
                counts.computeIfPresent(
                        each.getValue().publisher(), (publisher, count) -> count > 1 ? count - 1 : null);
            }
        }
    }
}
