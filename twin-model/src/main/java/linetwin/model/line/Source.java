package linetwin.model.line;

import java.util.List;
import java.util.Optional;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;

/**
 * Where items begin.
 *
 * @param interArrival time between arrivals; empty means that an item is always waiting
 * @param sequence variants in the order in which vehicles are begun, over and over; empty if each is drawn by the shares
 */
public record Source(
        Label label,
        Item item,
        Optional<Distribution> interArrival,
        List<String> sequence,
        CarrierUse carriers,
        String to)
        implements Element {
    public Source {
        sequence = List.copyOf(sequence);
        if (item == Item.PART && !sequence.isEmpty()) {
            throw new IllegalArgumentException(
                    "source '" + label.id() + "' has a sequence of variants, but parts have no variant");
        }
    }

    /** A source whose variants are drawn by their shares. */
    public Source(Label label, Item item, Optional<Distribution> interArrival, CarrierUse carriers, String to) {
        this(label, item, interArrival, List.of(), carriers, to);
    }

    /** What a source makes. */
    public enum Item {
        /** A body with its identity. */
        VEHICLE,
        /** An anonymous part that some station joins to a vehicle. */
        PART
    }

    @Override
    public ElementKind kind() {
        return ElementKind.SOURCE;
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
    public Contents contents() {
        return new Contents(0, 0);
    }

    @Override
    public boolean isInstant() {
        return interArrival.filter(time -> !time.mean().isZero()).isEmpty()
                && carriers.takes().isEmpty();
    }
}
