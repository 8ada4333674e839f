package linetwin.model.twin.reception;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.Topic;
import linetwin.model.twin.reception.Reception.Loss;
import org.jspecify.annotations.Nullable;

/** How many messages are missing, in all and by topic. Names at most {@value #MOST} topics; the total counts all. */
final class LossBook {
    static final int MOST = 1_000;

    private static final Comparator<Loss> MOST_FIRST = Comparator.comparingLong(Loss::missing)
            .reversed()
            .thenComparing(loss -> loss.topic().toString());

    private final Map<Topic, Long> byTopic = new HashMap<>();
    private long total;
    private @Nullable List<Loss> list = List.of();

    /** Negative when what seemed lost arrived after all. */
    void add(Topic topic, long more) {
        if (more == 0) {
            return;
        }
        total = sum(total, more);
        list = null;
        if (byTopic.containsKey(topic) || byTopic.size() < MOST) {
            byTopic.merge(topic, more, (before, change) -> sum(before, change) == 0 ? null : sum(before, change));
        }
    }

    /** A liar's jumps add up to no more than can be counted. */
    private static long sum(long before, long change) {
        return change > Long.MAX_VALUE - before ? Long.MAX_VALUE : Math.max(0, before + change);
    }

    long total() {
        return total;
    }

    List<Loss> list() {
        List<Loss> current = list;
        if (current == null) {
            current = byTopic.entrySet().stream()
                    .map(entry -> new Loss(entry.getKey(), entry.getValue()))
                    .sorted(MOST_FIRST)
                    .toList();
            list = current;
        }
        return current;
    }
}
