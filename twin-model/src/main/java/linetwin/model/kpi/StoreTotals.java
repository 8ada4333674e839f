package linetwin.model.kpi;

import linetwin.model.telemetry.Sums;

/**
 * What passed through a buffer, conveyor, panel store or synchronous line, over the run so far or between two readings.
 *
 * @param content items in it at the (later) reading
 * @param entered items that entered
 * @param left items that left
 * @param contentMicros integral of the content over time, in item microseconds; {@link Sums#BEYOND} if it can't be told
 */
public record StoreTotals(int content, long entered, long left, long contentMicros) {
    /** Nothing passed yet. */
    static final StoreTotals ZERO = new StoreTotals(0, 0, 0, 0);

    /** What was added since an earlier reading. */
    public StoreTotals since(StoreTotals earlier) {
        return new StoreTotals(
                content,
                entered - earlier.entered,
                left - earlier.left,
                Sums.since(contentMicros, earlier.contentMicros));
    }
}
