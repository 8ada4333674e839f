package linetwin.ui.line;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.ProductDescription;
import linetwin.model.twin.Activity;
import linetwin.model.twin.Occupant;
import linetwin.model.twin.StationView;
import linetwin.model.twin.StoreView;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.line.node.ElementLook.Body;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.StateLook;

/** The looks of all elements of a line at one instant. Positions of bodies follow from times: nothing is sent for motion. */
final class ElementLooks {
    private static final String BARE_METAL = "#8d949b";

    private final Map<String, String> rgbByColour;
    private final LineFrame frame;
    private final boolean isCurrent;

    private ElementLooks(LineFrame frame, LineDescription line, boolean isCurrent) {
        this.frame = frame;
        this.isCurrent = isCurrent;
        this.rgbByColour =
                line.colours().stream().collect(toMap(ProductDescription::id, ElementLooks::rgbOf, (a, b) -> a));
    }

    /**
     * The looks by element id.
     *
     * @param isCurrent whether the frame may be taken for the present; if not, every state is unknown
     */
    static Map<String, ElementLook> of(LineFrame frame, boolean isCurrent) {
        LineDescription line = frame.snapshot().description();
        if (line == null) {
            return Map.of();
        }
        ElementLooks looks = new ElementLooks(frame, line, isCurrent);
        Map<String, ElementLook> byId = new HashMap<>();
        frame.snapshot().stores().forEach(store -> byId.put(store.id(), looks.ofStore(store)));
        frame.snapshot()
                .stations()
                .forEach(station -> byId.merge(station.id(), looks.ofStation(station), looks::merge));
        return byId;
    }

    /** A conveyor is a store and a station: its content and bodies come from the store, its state from the station. */
    private ElementLook merge(ElementLook store, ElementLook station) {
        return new ElementLook(
                station.state(),
                store.content(),
                store.capacity(),
                station.bodies().size() > store.bodies().size() ? station.bodies() : store.bodies(),
                store.levels(),
                station.isBottleneck());
    }

    /** A position is marked with its synchronous line. */
    private boolean isNamed(ElementDescription element) {
        List<String> named = frame.figures().bottleneck().named();
        return named.contains(element.id()) || named.contains(String.valueOf(element.within()));
    }

    private ElementLook ofStation(StationView view) {
        Optional<Activity> activity = Optional.ofNullable(view.activity());
        StateLook state = isCurrent ? StateLook.of(activity.map(Activity::state)) : StateLook.NO_DATA;
        return new ElementLook(
                        state,
                        activity.map(now -> now.vehicles().size()).orElse(0),
                        view.element().places(),
                        activity.map(now -> bodiesIn(view.element(), now)).orElse(List.of()),
                        List.of(),
                        isNamed(view.element()))
                .with(
                        activity.map(now -> arms(view.element(), now, state)).orElse(List.of()),
                        isCurrent
                                && frame.snapshot().inspectors().stream()
                                        .anyMatch(walker -> view.id().equals(walker.element())));
    }

    /** The robot that the cause names has the state of the station; of the others nothing is to be told. */
    private static List<StateLook> arms(ElementDescription element, Activity activity, StateLook state) {
        return element.robots().stream()
                .map(robot -> robot.id().equals(activity.cause().robot()) ? state : StateLook.WORKING)
                .toList();
    }

    private List<Body> bodiesIn(ElementDescription element, Activity activity) {
        if (element.kind() == Kind.SOURCE || element.kind() == Kind.SINK) {
            return List.of();
        }
        Instant until = isMoving(activity) ? frame.lineTime() : activity.since();
        return activity.vehicles().stream()
                .map(body -> new Body(
                        activity.state() == StationState.BLOCKED ? 1 : progress(body, element, until), rgbOf(body)))
                .toList();
    }

    private static boolean isMoving(Activity activity) {
        return activity.state() == StationState.WORKING;
    }

    private static double progress(Occupant body, ElementDescription element, Instant until) {
        double cycle = Math.max(1, element.idealCycleMicros() / 1e6);
        double inside = Duration.between(body.since(), until).toNanos() / 1e9;
        return Math.max(0, Math.min(1, inside / cycle));
    }

    private ElementLook ofStore(StoreView view) {
        LevelMessage level = view.level();
        if (level == null) {
            return ElementLook.UNKNOWN;
        }
        return new ElementLook(
                isCurrent ? StateLook.WORKING : StateLook.NO_DATA,
                level.content(),
                level.capacity(),
                view.element().kind() == Kind.CONVEYOR ? bodiesOn(view) : List.of(),
                levelsOf(level),
                false);
    }

    private List<Body> bodiesOn(StoreView view) {
        return view.vehicles().stream()
                .map(body -> new Body(progress(body, view.element(), frame.lineTime()), rgbOf(body)))
                .toList();
    }

    private static List<Double> levelsOf(LevelMessage level) {
        int families = Math.max(1, level.byFamily().size());
        double room = Math.max(1.0, (double) level.capacity() / families);
        List<Double> levels = new ArrayList<>();
        level.byFamily().values().forEach(content -> levels.add(Math.min(1, content / room)));
        return levels;
    }

    private String rgbOf(Occupant body) {
        return rgbByColour.getOrDefault(body.vehicle().colour(), BARE_METAL);
    }

    private static String rgbOf(ProductDescription colour) {
        return colour.rgb() == null ? BARE_METAL : colour.rgb();
    }
}
