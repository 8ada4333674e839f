package linetwin.ui.floor.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.ui.line.layout.Network;

/**
 * Which element stands where on the floor: the shops one after the other as books on shelves, a long one in rows that turn back
 * at their ends, feeders and rework beside the row that they belong to.
 *
 * @param places by id, those behind before those in front of them
 */
public record FloorPlan(List<Shop> shops, Map<String, Place> places, double width, double depth) {
    public FloorPlan {
        shops = List.copyOf(shops);
    }

    /** The slab of an area, in the units of {@link Place}. */
    public record Shop(AreaDescription area, double left, double back, double width, double depth) {
        public double right() {
            return left + width;
        }

        public double front() {
            return back + depth;
        }

        public boolean contains(Place place) {
            return place.left() >= left && place.right() <= right() && place.back() >= back && place.front() <= front();
        }
    }

    /** The same plan with its places in the order in which they are painted. */
    public static FloorPlan sorted(List<Shop> shops, Map<String, Place> places, Network network) {
        Map<String, Place> sorted = new LinkedHashMap<>();
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(Place::y).thenComparingDouble(Place::x)))
                .forEach(
                        place -> sorted.put(place.getKey(), turned(place.getKey(), place.getValue(), places, network)));
        return new FloorPlan(
                shops,
                sorted,
                shops.stream().mapToDouble(Shop::right).max().orElse(1),
                shops.stream().mapToDouble(Shop::front).max().orElse(1));
    }

    /** An element heads for the next one where that stands in the same row. */
    private static Place turned(String id, Place place, Map<String, Place> places, Network network) {
        return network.next(id)
                .flatMap(next -> Optional.ofNullable(places.get(next)))
                .filter(next -> Math.abs(next.y() - place.y()) < 1)
                .map(next -> new Place(place.x(), place.y(), next.x() < place.x() ? -1 : 1))
                .orElse(place);
    }
}
