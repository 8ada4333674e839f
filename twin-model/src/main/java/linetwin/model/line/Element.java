package linetwin.model.line;

import java.util.List;

/** A place on the line that items pass through or are kept in. */
public sealed interface Element extends Labelled
        permits Source, Station, Buffer, Conveyor, SynchronousLine, PressLine, PanelStore, Sink {
    ElementKind kind();

    /** Where what it sends goes, the regular route first. */
    List<Outlet> outlets();

    /** What in it works, in the order of flow: the element itself, or its positions. */
    List<WorkPlace> workPlaces();

    /** The carriers that it puts under items and takes back. */
    CarrierUse carriers();

    /** How much it holds. */
    Contents contents();

    /** Whether nothing slows down what passes or begins here: it takes no time and waits for no carrier. */
    boolean isInstant();

    /** A way out of an element, by the field that names where it leads. */
    record Outlet(String field, String to) {}

    /**
     * How much an element holds.
     *
     * @param capacity the most, of items or panels; {@link Buffer#UNLIMITED} for no limit, 0 if it keeps none
     * @param initial items in it when the run starts; panels are not counted
     */
    record Contents(int capacity, int initial) {
        public boolean isUnlimited() {
            return capacity == Buffer.UNLIMITED;
        }
    }

    /** Ids of the elements that this one sends items to, the regular route first. */
    default List<String> routes() {
        return outlets().stream().map(Outlet::to).toList();
    }

    /** The work places inside it, which have ids of their own; not the element itself. */
    default List<WorkPlace> innerPlaces() {
        return workPlaces().stream().filter(place -> place != this).toList();
    }

    /** Ids of the elements whose items are joined to others here. */
    default List<String> joins() {
        return workPlaces().stream()
                .flatMap(place -> place.material().joins().stream())
                .toList();
    }
}
