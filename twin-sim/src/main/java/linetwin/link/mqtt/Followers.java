package linetwin.link.mqtt;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReceiverReport;

/**
 * Those who tell how far they are in what a publisher says, and how much they have still to take in. Whoever does not come
 * forward any more, because he is gone or stuck, is not waited for. Safe for use by several threads.
 */
final class Followers {
    /** With more than this, or these bytes, before one of them the publisher should wait. */
    static final long MOST_MESSAGES = 2_000;

    static final long MOST_BYTES = 8 << 20;

    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_FOLLOWERS = 256;
    private static final int MOST_MARKS = 200_000;

    private final Map<String, Place> places = new HashMap<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private Mark last = new Mark(Instant.MIN, 0, 0);
    private String run = "";

    /** What was published up to a time on the line. */
    private record Mark(Instant simTime, long messages, long bytes) {}

    /** How far one of them is, and since when he is no further. */
    private record Place(Mark taken, long nanos) {
        boolean isFarBehind(Mark published) {
            return published.messages() - taken.messages() > MOST_MESSAGES
                    || published.bytes() - taken.bytes() > MOST_BYTES;
        }
    }

    /** A message of so many bytes is on its way. */
    synchronized void published(Message message, int bytes) {
        if (message.messageClass().qos() == 0) {
            return;
        }
        if (!message.header().run().equals(run)) {
            run = message.header().run();
            places.clear();
            marks.clear();
        }
        Mark next = new Mark(message.header().simTime(), last.messages() + 1, last.bytes() + bytes);
        if (!marks.isEmpty() && !next.simTime().isAfter(last.simTime())) {
            marks.removeLast();
            next = new Mark(last.simTime(), next.messages(), next.bytes());
        }
        marks.addLast(next);
        last = next;
        if (marks.size() > MOST_MARKS) {
            marks.removeFirst();
        }
    }

    /** One of them tells how far he is. */
    synchronized void heard(String who, ReceiverReport report, long nanos) {
        if (!report.run().equals(run) || (places.size() == MOST_FOLLOWERS && !places.containsKey(who))) {
            return;
        }
        Mark taken = taken(report.simTime());
        Place before = places.get(who);
        boolean isFurther = before == null || taken.messages() != before.taken().messages();
        places.put(who, new Place(taken, isFurther || before == null ? nanos : before.nanos()));
        forgetWhatAllHave();
    }

    private Mark taken(Instant simTime) {
        Mark taken = marks.isEmpty()
                ? last
                : new Mark(simTime, marks.element().messages(), marks.element().bytes());
        for (Mark mark : marks) {
            if (mark.simTime().isAfter(simTime)) {
                break;
            }
            taken = mark;
        }
        return taken;
    }

    private void forgetWhatAllHave() {
        long least = places.values().stream()
                .mapToLong(place -> place.taken().messages())
                .min()
                .orElse(0);
        while (!marks.isEmpty() && marks.element().messages() < least) {
            marks.removeFirst();
        }
    }

    /** Whether one of them has so much before him that the publisher should wait. */
    synchronized boolean areFarBehind(long nanos) {
        places.values().removeIf(place -> nanos - place.nanos() > STUCK_NANOS && place.isFarBehind(last));
        return places.values().stream().anyMatch(place -> place.isFarBehind(last));
    }
}
