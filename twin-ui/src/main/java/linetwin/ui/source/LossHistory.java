package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.model.kpi.LossMeter;
import linetwin.model.kpi.LossTree;
import linetwin.model.telemetry.Message;

/** Where the time of the line went up to each of the last minutes, so that the losses of any period can be told. */
final class LossHistory {
    private static final Duration SPACING = Duration.ofMinutes(1);
    private static final int MOST = 480;

    private final LossMeter meter = new LossMeter();
    private final NavigableMap<Instant, LossTree> readings = new TreeMap<>();

    void accept(Message message) {
        meter.accept(message);
        Instant now = message.header().simTime();
        if (readings.isEmpty() || !now.isBefore(readings.lastKey().plus(SPACING))) {
            meter.lineTree().ifPresent(tree -> readings.put(now, tree));
        }
        if (readings.size() > MOST) {
            readings.pollFirstEntry();
        }
    }

    /** What was lost in a period, to the minute; empty if nothing was heard by then. */
    Optional<LossTree> losses(Period period) {
        Map.Entry<Instant, LossTree> begin = readings.floorEntry(period.from());
        Map.Entry<Instant, LossTree> end = readings.floorEntry(period.until());
        if (end == null) {
            return Optional.empty();
        }
        return Optional.of(begin == null ? end.getValue() : LossDifference.between(begin.getValue(), end.getValue()));
    }
}
