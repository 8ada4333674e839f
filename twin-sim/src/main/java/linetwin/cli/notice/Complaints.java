package linetwin.cli.notice;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Messages that can't be used, told one topic at a time: the first of each topic at once, all others as a number at the end.
 * Safe for use by several threads.
 */
public final class Complaints implements Refusals {
    private static final int MOST_TOPICS = 20;
    private static final int MOST_REMARKS = 100;

    private final PrintWriter err;
    private final Map<String, String> told = new LinkedHashMap<>();
    private final Set<String> remarked = new HashSet<>();
    private BiConsumer<String, String> listener = (topic, reason) -> {};
    private List<String> lastSum = List.of();
    private long total;

    public Complaints(PrintWriter err) {
        this.err = err;
    }

    /** Notes a message that was rejected. */
    public synchronized void add(String topic, String reason) {
        total++;
        listener.accept(topic, reason);
        if (told.size() < MOST_TOPICS && told.putIfAbsent(topic, reason) == null) {
            err.println("linetwin: " + reason + ".");
            err.flush();
        }
    }

    /** Notes a message that was not taken as it stands; the first of each topic and kind is told. */
    public synchronized void remark(String topic, String kind, String remark) {
        if (remarked.size() < MOST_REMARKS && remarked.add(topic + ' ' + kind)) {
            err.println("linetwin: " + remark + ".");
            err.flush();
        }
    }

    /** Tells something at once. */
    public synchronized void say(String sentence) {
        err.println("linetwin: " + sentence);
        err.flush();
    }

    /** Tells how much there was of what kind, unless that was told already. */
    public synchronized void sumUp(List<String> sentences) {
        if (!sentences.equals(lastSum)) {
            lastSum = List.copyOf(sentences);
            sentences.forEach(sentence -> err.println("linetwin: so far: " + sentence));
            err.flush();
        }
    }

    @Override
    public synchronized void heardBy(BiConsumer<String, String> newListener) {
        told.forEach(newListener);
        listener = newListener;
    }

    public synchronized long total() {
        return total;
    }
}
