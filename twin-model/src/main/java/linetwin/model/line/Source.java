package linetwin.model.line;

import java.util.List;
import java.util.Optional;

/**
 * Where items begin.
 *
 * @param interArrival time between arrivals; empty means that an item is always waiting
 */
public record Source(Label label, Item item, Optional<Distribution> interArrival, CarrierUse carriers, String to)
        implements Element {
    /** What a source makes. */
    public enum Item {
        /** A body with its identity. */
        VEHICLE,
        /** An anonymous part that some station joins to a vehicle. */
        PART
    }

    @Override
    public List<String> routes() {
        return List.of(to);
    }
}
