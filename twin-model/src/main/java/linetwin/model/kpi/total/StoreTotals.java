package linetwin.model.kpi.total;

import java.math.BigInteger;
import linetwin.model.telemetry.body.Sums;

/**
 * What passed through a buffer, conveyor, panel store or synchronous line, over the run so far or between two readings.
 *
 * @param content items in it at the (later) reading
 * @param entered items that entered
 * @param left items that left
 * @param contentMicros integral of the content over time, in item microseconds
 */
public record StoreTotals(int content, long entered, long left, BigInteger contentMicros) {
    /** Nothing passed yet. */
    static final StoreTotals ZERO = new StoreTotals(0, 0, 0, BigInteger.ZERO);

    /** What was added since an earlier reading. */
    public StoreTotals since(StoreTotals earlier) {
        return new StoreTotals(
                content,
                entered - earlier.entered,
                left - earlier.left,
                Sums.since(contentMicros, earlier.contentMicros));
    }
}
