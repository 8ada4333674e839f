package linetwin.model.line.road;

import java.util.List;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * A node of the roads (VDA 5050: node): a place where an AGV may stand, or a crossing that it only passes.
 *
 * @param x in metres
 * @param y in metres
 * @param serves of a store the panel stores that bins are fetched from, of which none means the warehouse; of a dock the elements
 *     that bins are brought to, or an element and a part, such as {@code trim-04/kit}
 * @param room AGVs that may stand there at a time; a crossing has none
 */
public record RoadNode(String id, Text title, Kind kind, double x, double y, List<String> serves, int room) {
    public RoadNode {
        Ids.require("node", id);
        serves = List.copyOf(serves);
        if (room < (kind == Kind.CROSSING ? 0 : 1)) {
            throw new IllegalArgumentException("node '" + id + "' has room for " + room + " AGVs; must be 1 or more");
        }
    }

    /** What a node is for. */
    public enum Kind {
        /** Bins are fetched here. */
        STORE,
        /** Bins are brought here: the line-side of an element. */
        DOCK,
        /** Batteries are charged here. */
        CHARGER,
        /** AGVs are at home here, each in a place of its own. */
        PARKING,
        /** Where one AGV waits for another. */
        WAITING,
        /** Roads meet here; nobody stops. */
        CROSSING;

        /** Whether an AGV may stand here. */
        public boolean isPlace() {
            return this != CROSSING;
        }

        /** Whether ways only begin and end here, since it lies beside the road. */
        public boolean isBesideTheRoad() {
            return this == CHARGER || this == PARKING;
        }
    }
}
