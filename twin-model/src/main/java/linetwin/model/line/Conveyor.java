package linetwin.model.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.work.Power;
import linetwin.model.value.Label;

/**
 * A conveyor, tank or oven of fixed dwell, first in first out.
 *
 * @param pitch least time between two items entering
 * @param overbake how long an item may wait at the exit before it is spoilt; empty if waiting does no harm. While an
 *     item is overdue the entry is closed, so that a stop downstream opens a gap upstream.
 */
public record Conveyor(
        Label label,
        int capacity,
        Duration dwell,
        Duration pitch,
        Optional<Duration> overbake,
        Optional<Power> power,
        String to)
        implements Element {
    public Conveyor {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "conveyor '" + label.id() + "' has capacity " + capacity + "; must be 1 or more");
        }
        if (dwell.isNegative()
                || pitch.isNegative()
                || overbake.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("conveyor '" + label.id() + "' has a negative time");
        }
    }

    /** A conveyor whose power is not known. */
    public Conveyor(Label label, int capacity, Duration dwell, Duration pitch, Optional<Duration> overbake, String to) {
        this(label, capacity, dwell, pitch, overbake, Optional.empty(), to);
    }

    @Override
    public ElementKind kind() {
        return ElementKind.CONVEYOR;
    }

    @Override
    public List<Outlet> outlets() {
        return List.of(new Outlet("to", to));
    }

    @Override
    public List<WorkPlace> workPlaces() {
        return List.of();
    }

    @Override
    public CarrierUse carriers() {
        return CarrierUse.NONE;
    }

    @Override
    public Contents contents() {
        return new Contents(capacity, 0);
    }

    @Override
    public boolean isInstant() {
        return pitch.isZero() && dwell.isZero();
    }
}
