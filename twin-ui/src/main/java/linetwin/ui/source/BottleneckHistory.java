package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import linetwin.model.kpi.MomentaryBottleneck;
import linetwin.model.telemetry.Message;

/** Which station limited the line when: the momentary bottleneck, looked at twice in a minute of the line's time. */
final class BottleneckHistory {
    private static final Duration SPACING = Duration.ofSeconds(30);
    private static final int MOST_CHANGES = 2_000;

    private final NavigableMap<Instant, String> changes = new TreeMap<>();
    private Instant lookedAt = Instant.MIN;

    /** Looks again if it is time to. */
    void accept(Message message, Supplier<MomentaryBottleneck> bottleneck) {
        Instant now = message.header().simTime();
        if (lookedAt.isAfter(now.minus(SPACING))) {
            return;
        }
        lookedAt = now;
        String station = bottleneck.get().station();
        if (station != null
                && (changes.isEmpty() || !changes.lastEntry().getValue().equals(station))) {
            changes.put(now, station);
        }
        if (changes.size() > MOST_CHANGES) {
            changes.pollFirstEntry();
        }
    }

    /** The reigns in a period, in order of time. */
    List<BottleneckReign> reigns(Period period) {
        List<BottleneckReign> reigns = new ArrayList<>();
        for (Map.Entry<Instant, String> change : changes.entrySet()) {
            Instant next = changes.higherKey(change.getKey());
            Instant end = next == null ? later(period.until(), change.getKey()) : next;
            Period part = new Period(change.getKey(), end).within(period);
            if (!part.length().isZero()) {
                reigns.add(new BottleneckReign(change.getValue(), part.from(), part.until()));
            }
        }
        return reigns;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
