package linetwin.link.broker;

import java.util.HashMap;
import java.util.Map;

/** How much the broker retains, so that it does not retain more than fits into its memory. Safe for use by several threads. */
final class RetainedTopics {
    private final int mostTopics;
    private final long mostBytes;
    private final Map<String, Integer> sizes = new HashMap<>();
    private long bytes;

    RetainedTopics(int mostTopics, long mostBytes) {
        this.mostTopics = mostTopics;
        this.mostBytes = mostBytes;
    }

    /** Notes that a payload of so many bytes shall be retained, or with 0 bytes nothing any more; says whether it may be. */
    synchronized boolean retain(String topic, int size) {
        int before = sizes.getOrDefault(topic, 0);
        if (size == 0) {
            sizes.remove(topic);
            bytes -= before;
            return true;
        }
        boolean isNew = before == 0;
        if ((isNew && sizes.size() >= mostTopics) || (size > before && bytes - before + size > mostBytes)) {
            return false;
        }
        sizes.put(topic, size);
        bytes += size - before;
        return true;
    }
}
