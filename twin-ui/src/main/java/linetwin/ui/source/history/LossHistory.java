package linetwin.ui.source.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.model.kpi.loss.LineLossTree;
import linetwin.model.kpi.loss.LossMeter;
import linetwin.model.kpi.loss.LossReading;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.Message;
import org.jspecify.annotations.Nullable;

/** What the time of the line was charged to up to each of the last minutes, so that the losses of any period can be told. */
final class LossHistory {
    private static final Duration SPACING = Duration.ofMinutes(1);
    private static final int MOST = 480;

    private final LossMeter meter = new LossMeter();
    private final NavigableMap<Instant, LossReading> readings = new TreeMap<>();
    private Instant nextAt = Instant.MIN;

    void accept(Message message) {
        meter.accept(message);
        Instant now = message.header().simTime();
        if (!now.isBefore(nextAt)) {
            meter.reading().ifPresent(reading -> readings.put(reading.at(), reading));
            nextAt = now.plus(SPACING);
        }
        if (readings.size() > MOST) {
            readings.pollFirstEntry();
        }
    }

    /** What was lost between two readings of the line; empty if nothing was heard of its last station. */
    Optional<LossTree> between(LineTotals from, LineTotals to) {
        LossReading none = LossReading.atStart(to.line());
        return LineLossTree.between(
                from,
                to,
                valueOf(readings.floorEntry(from.at())).orElse(none),
                valueOf(readings.ceilingEntry(to.at())).or(meter::reading).orElse(none));
    }

    private static Optional<LossReading> valueOf(Map.@Nullable Entry<Instant, LossReading> entry) {
        return Optional.ofNullable(entry).map(Map.Entry::getValue);
    }
}
