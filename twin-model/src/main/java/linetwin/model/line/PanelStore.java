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
    public List<String> routes() {
        return List.of();
    }
}
