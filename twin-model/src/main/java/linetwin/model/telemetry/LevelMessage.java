package linetwin.model.telemetry;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a buffer, conveyor or panel store holds.
 *
 * @param content items in it now
 * @param capacity most that it can hold; {@link Integer#MAX_VALUE} for no limit
 * @param byFamily panels by family, in a panel store only
 * @param entered items that entered since the run began, those at the start among them
 * @param left items that left since the run began
 * @param contentMicros integral of the content over time since the run began, in item microseconds (Little's law:
 *     divided by the time it is the mean content; divided by {@code left}, about the mean stay)
 */
public record LevelMessage(
        Header header,
        int content,
        int capacity,
        SortedMap<String, Integer> byFamily,
        long entered,
        long left,
        BigInteger contentMicros)
        implements Message {
    public LevelMessage {
        byFamily = Collections.unmodifiableSortedMap(new TreeMap<>(byFamily));
    }

    /** With an integral that a {@code long} can hold. */
    public LevelMessage(
            Header header,
            int content,
            int capacity,
            SortedMap<String, Integer> byFamily,
            long entered,
            long left,
            long contentMicros) {
        this(header, content, capacity, byFamily, entered, left, BigInteger.valueOf(contentMicros));
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.LEVEL;
    }

    @Override
    public LevelMessage withHeader(Header newHeader) {
        return new LevelMessage(newHeader, content, capacity, byFamily, entered, left, contentMicros);
    }
}
