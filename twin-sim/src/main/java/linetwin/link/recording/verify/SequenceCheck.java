package linetwin.link.recording.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.telemetry.Message;

/** The numbers of the messages of one source and class. */
final class SequenceCheck {
    /** Numbers that are missing and may still come late; older ones are forgotten. */
    private static final int MOST_MISSING = 1_024;

    /** Messages that are remembered, since they may come again. */
    private static final int MOST_REMEMBERED = 1_024;

    private final Findings findings;
    private final boolean isStrict;
    private final TreeSet<Long> missing = new TreeSet<>();
    private final Map<Long, Integer> contents = new LinkedHashMap<>();
    private long highest;
    private long redelivered;

    /** Where a message stands among the others. */
    enum Order {
        /** Right after the last one. */
        NEXT,
        /** Others between it and the last one are missing. */
        AFTER_A_GAP,
        /** It is one of those that were missing. */
        LATE,
        /** It came already. */
        AGAIN
    }

    /** A check that, if strict, finds fault with messages that come again, too. */
    SequenceCheck(Findings findings, boolean isStrict) {
        this.findings = findings;
        this.isStrict = isStrict;
    }

    /** Messages that came again, as messages of QoS 1 may. */
    long redelivered() {
        return redelivered;
    }

    Order accept(Place place, Message message) {
        long seq = message.header().seq();
        Order order = order(place, seq, message.messageClass().qos() == 0);
        if (order == Order.AGAIN) {
            again(place, seq, message.hashCode());
        } else {
            contents.put(seq, message.hashCode());
            if (contents.size() > MOST_REMEMBERED) {
                contents.remove(contents.keySet().iterator().next());
            }
        }
        return order;
    }

    private Order order(Place place, long seq, boolean mayBeLost) {
        if (highest == 0 || seq == highest + 1) {
            highest = seq;
            return Order.NEXT;
        }
        if (seq > highest) {
            if (!mayBeLost) {
                long lost = seq - highest - 1;
                add(place, seq, "so " + lost + (lost == 1 ? " message is missing" : " messages are missing"));
            }
            remember(highest + 1, seq - 1);
            highest = seq;
            return Order.AFTER_A_GAP;
        }
        if (missing.remove(seq)) {
            add(place, seq, "which is late");
            return Order.LATE;
        }
        return Order.AGAIN;
    }

    private void again(Place place, long seq, int content) {
        if (contents.getOrDefault(seq, content) != content) {
            add(place, seq, "which came already and said something else");
        } else if (isStrict) {
            add(place, seq, "which came already");
        } else {
            redelivered++;
        }
    }

    private void add(Place place, long seq, String how) {
        findings.add(place, Rule.SEQUENCE, "seq is " + seq + " after " + highest + ", " + how);
    }

    private void remember(long from, long to) {
        for (long seq = Math.max(from, to - MOST_MISSING); seq <= to; seq++) {
            missing.add(seq);
        }
        while (missing.size() > MOST_MISSING) {
            missing.pollFirst();
        }
    }
}
