package linetwin.ui.line;

import java.util.List;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.StoreView;
import linetwin.model.value.Text;

/**
 * The stores directly before and after an element: how much is there to work on, and how much room is left.
 *
 * @param before what brings items to it
 * @param after where its items go
 */
record Neighbours(List<Store> before, List<Store> after) {
    static final Neighbours NONE = new Neighbours(List.of(), List.of());

    Neighbours {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A store and what is in it; the capacity is {@link Integer#MAX_VALUE} for no limit. */
    record Store(Text title, int content, int capacity) {
        String fill() {
            return capacity == Integer.MAX_VALUE ? String.valueOf(content) : content + " / " + capacity;
        }
    }

    static Neighbours of(ElementDescription element, LineDescription line, LineSnapshot snapshot) {
        String entry = element.within() == null ? element.id() : element.within();
        return new Neighbours(
                snapshot.stores().stream()
                        .filter(store -> store.element().routes().contains(entry)
                                || element.joins().contains(store.id()))
                        .map(Neighbours::store)
                        .toList(),
                snapshot.stores().stream()
                        .filter(store -> routesOf(element, line).contains(store.id()))
                        .map(Neighbours::store)
                        .toList());
    }

    private static List<String> routesOf(ElementDescription element, LineDescription line) {
        return line.elements().stream()
                .filter(found -> found.id().equals(element.id()) || found.id().equals(element.within()))
                .flatMap(found -> found.routes().stream())
                .toList();
    }

    private static Store store(StoreView view) {
        LevelMessage level = view.level();
        return new Store(
                view.element().title(),
                level == null ? 0 : level.content(),
                view.element().capacity());
    }
}
