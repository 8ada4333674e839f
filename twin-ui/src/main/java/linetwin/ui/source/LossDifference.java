package linetwin.ui.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.kpi.Charge;
import linetwin.model.kpi.Loss;
import linetwin.model.kpi.LossTree;
import linetwin.model.state.StationState;

/**
 * The losses between two readings of one station's tree. Causes are known two minutes late, so that time which the first
 * reading could not charge yet may show up in the second: what the causes of a state then exceed its time by is taken off
 * each in proportion, and all seconds still add up to the planned time.
 */
final class LossDifference {
    private final Map<Key, Long> micros = new LinkedHashMap<>();

    private record Key(StationState as, Charge charge) {}

    private LossDifference(LossTree from, LossTree to) {
        to.losses().forEach(loss -> micros.merge(keyOf(loss), loss.micros(), Long::sum));
        from.losses().forEach(loss -> micros.merge(keyOf(loss), -loss.micros(), Long::sum));
    }

    static LossTree between(LossTree from, LossTree to) {
        return new LossTree(
                to.station(),
                to.plannedMicros() - from.plannedMicros(),
                to.notObservedMicros() - from.notObservedMicros(),
                to.goodMicros() - from.goodMicros(),
                to.rejectedMicros() - from.rejectedMicros(),
                to.slowMicros() - from.slowMicros(),
                new LossDifference(from, to).losses());
    }

    private static Key keyOf(Loss loss) {
        return new Key(loss.as(), loss.charge());
    }

    private List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        for (StationState state : StationState.values()) {
            long whole = sum(state, Long.MIN_VALUE);
            long positive = sum(state, 0);
            long left = whole;
            for (Map.Entry<Key, Long> entry : micros.entrySet()) {
                if (entry.getKey().as() == state && entry.getValue() > 0 && whole > 0) {
                    long share = Math.min(left, Math.round((double) entry.getValue() * whole / positive));
                    losses.add(new Loss(state, entry.getKey().charge(), share));
                    left -= share;
                }
            }
        }
        losses.sort(Comparator.comparingLong(Loss::micros).reversed());
        return losses;
    }

    private long sum(StationState state, long atLeast) {
        return micros.entrySet().stream()
                .filter(entry -> entry.getKey().as() == state && entry.getValue() >= atLeast)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
