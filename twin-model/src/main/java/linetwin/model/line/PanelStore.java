package linetwin.model.line;

import java.util.List;
import linetwin.model.value.Ids;
import linetwin.model.value.Label;

/** Racks of panels between the presses and the body shop, one rack space for each family. */
public record PanelStore(Label label, List<Rack> racks) implements Element {
    public PanelStore {
        racks = List.copyOf(racks);
        if (racks.isEmpty()) {
            throw new IllegalArgumentException("panel store '" + label.id() + "' has no rack");
        }
    }

    /** Room for one family, in panels. */
    public record Rack(String family, int capacity, int initial) {
        public Rack {
            Ids.require("panel family", family);
            if (capacity < 1 || initial < 0 || initial > capacity) {
                throw new IllegalArgumentException("rack '" + family + "' has capacity " + capacity
                        + " and starts with " + initial + "; must be 1 or more, and 0 to the capacity");
            }
        }
    }

    @Override
    public ElementKind kind() {
        return ElementKind.PANEL_STORE;
    }

    @Override
    public List<Outlet> outlets() {
        return List.of();
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
        return new Contents(racks.stream().mapToInt(Rack::capacity).sum(), 0);
    }

    @Override
    public boolean isInstant() {
        return true;
    }
}
