package linetwin.model.twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.RoundsDescription;
import linetwin.model.telemetry.body.RoundsDescription.Inspector;
import org.jspecify.annotations.Nullable;

/**
 * Who walks rounds, as the mirror sees it.
 *
 * @param route ids of the stations that a round passes, in the order of the line
 * @param element where it was seen last on the present round; absent while it is on none
 * @param at when it came there
 */
public record InspectorView(
        Inspector inspector,
        List<String> route,
        @Nullable String element,
        @Nullable Instant at) {
    public InspectorView {
        route = List.copyOf(route);
    }

    /** Those that a line describes, in the order of their first stations. */
    static Map<String, InspectorView> of(LineDescription line) {
        Map<String, List<String>> routes = new LinkedHashMap<>();
        Map<String, Inspector> inspectors = new LinkedHashMap<>();
        for (ElementDescription element : line.elements()) {
            for (RoundsDescription rounds : element.rounds()) {
                Inspector by = rounds.by();
                if (by != null) {
                    inspectors.putIfAbsent(by.id(), by);
                    List<String> route = routes.computeIfAbsent(by.id(), id -> new ArrayList<>());
                    if (!route.contains(element.id())) {
                        route.add(element.id());
                    }
                }
            }
        }
        Map<String, InspectorView> views = new LinkedHashMap<>();
        inspectors.forEach((id, by) ->
                views.put(id, new InspectorView(by, routes.getOrDefault(id, List.of()), null, null)));
        return views;
    }

    /** Whether it is on a round. */
    public boolean isUnderWay() {
        return element != null;
    }

    InspectorView seenAt(@Nullable String newElement, @Nullable Instant when) {
        return new InspectorView(inspector, route, newElement, when);
    }
}
