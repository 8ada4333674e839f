package linetwin.link.recorder;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.RunStatus;

/**
 * Which numbers of a run have come, and which between them have not: a broker that was away may say what it retains before what
 * it kept for a recorder.
 */
final class Arrivals {
    private static final int MOST_TOPICS = 20_000;
    private static final int MOST_GAPS = 10_000;

    private final Map<Topic, Numbers> numbers = new HashMap<>();
    private String run = "";
    private long missedOfFormerRuns;

    void accept(Message message) {
        if (message.messageClass().qos() == 0 || message instanceof CommandMessage || isLastWill(message)) {
            return; // those may be lost, and these have numbers of their own
        }
        if (!message.header().run().equals(run)) {
            run = message.header().run();
            missedOfFormerRuns += missing();
            numbers.clear();
        }
        if (numbers.size() < MOST_TOPICS || numbers.containsKey(message.topic())) {
            numbers.computeIfAbsent(message.topic(), topic -> new Numbers())
                    .accept(message.header().seq());
        }
    }

    private static boolean isLastWill(Message message) {
        return message instanceof StatusMessage status && status.status() == RunStatus.OFFLINE;
    }

    /** How many have not come, of those before the last of each topic. */
    long missing() {
        return numbers.values().stream().mapToLong(Numbers::missing).sum();
    }

    /** How many had not come of each earlier run when the next one began. */
    long missedOfFormerRuns() {
        return missedOfFormerRuns;
    }

    /** The numbers of one topic, from the first one that came. */
    private static final class Numbers {
        /** First to last number of each gap. */
        private final TreeMap<Long, Long> gaps = new TreeMap<>();

        private long highest;
        private long missing;

        void accept(long seq) {
            if (seq > highest) {
                if (highest > 0 && seq > highest + 1) {
                    add(highest + 1, seq - 1);
                }
                highest = seq;
            } else {
                fill(seq);
            }
        }

        private void add(long first, long last) {
            gaps.put(first, last);
            missing += last - first + 1;
            if (gaps.size() > MOST_GAPS) {
                Map.Entry<Long, Long> oldest = gaps.pollFirstEntry();
                missing -= oldest.getValue() - oldest.getKey() + 1;
            }
        }

        private void fill(long seq) {
            Map.Entry<Long, Long> gap = gaps.floorEntry(seq);
            if (gap == null || gap.getValue() < seq) {
                return; // it came already
            }
            gaps.remove(gap.getKey());
            missing--;
            if (gap.getKey() < seq) {
                gaps.put(gap.getKey(), seq - 1);
            }
            if (seq < gap.getValue()) {
                gaps.put(seq + 1, gap.getValue());
            }
        }

        long missing() {
            return missing;
        }
    }
}
