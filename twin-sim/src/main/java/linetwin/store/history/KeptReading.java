package linetwin.store.history;

import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import org.jspecify.annotations.Nullable;

/**
 * A reading with all that the line had done by then.
 *
 * @param losses of the stretch that was heard up to it; absent where none was, or nothing of the last station
 */
public record KeptReading(
        KeptMark mark, LineTotals totals, @Nullable LossTree losses) {}
