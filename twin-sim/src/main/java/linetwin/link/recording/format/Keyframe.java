package linetwin.link.recording.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a broker would have retained at a place in a recording: the last message of each topic that is to be retained. With it a
 * late listener knows the present. Bounded: beyond that, topics that are new are left out.
 */
public final class Keyframe {
    private static final long MAX_BYTES = 1L << 26;

    private final Map<String, RecordedMessage> retained = new LinkedHashMap<>();
    private long bytes;

    public void accept(RecordedMessage message) {
        if (!message.delivery().retained()) {
            return;
        }
        RecordedMessage before = retained.get(message.topic());
        long growth = size(message) - (before == null ? 0 : size(before));
        if (bytes + growth <= MAX_BYTES) {
            bytes += growth;
            retained.put(message.topic(), message);
        }
    }

    private static long size(RecordedMessage message) {
        return (long) message.payload().length + message.topic().length();
    }

    /** In the order in which the topics appeared first, so that the description comes before what it describes. */
    public List<RecordedMessage> messages() {
        return List.copyOf(retained.values());
    }

    public int size() {
        return retained.size();
    }
}
