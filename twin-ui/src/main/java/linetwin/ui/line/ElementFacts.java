package linetwin.ui.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.StationKpis;
import linetwin.model.kpi.robot.RobotWords;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.twin.Activity;
import linetwin.model.twin.Occupant;
import linetwin.model.twin.StationView;
import linetwin.model.twin.StoreView;
import linetwin.model.value.Text;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.parameter.ChangedParameter;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one element, for people.
 *
 * @param activity absent at buffers and where nothing was heard
 * @param level absent where nothing is stored
 * @param stateFor how long it has been in its state
 * @param kpis over the run so far; absent where none are computed
 * @param neighbours the stores before and after it
 * @param line that it is part of
 */
record ElementFacts(
        ElementDescription element,
        StateLook state,
        @Nullable Activity activity,
        @Nullable LevelMessage level,
        String stateFor,
        @Nullable CauseText cause,
        @Nullable StationKpis kpis,
        Neighbours neighbours,
        LineDescription line) {

    /**
     * Why, in words: either a stop that the line names itself, or a reason of the contract, and where.
     *
     * @param stop absent if the line does not name the reason
     * @param reason as the message says it
     * @param place absent if it is the element itself
     * @param robot that has the fault, and what failed; absent if nobody says
     */
    record CauseText(
            @Nullable Text stop,
            String reason,
            @Nullable Text place,
            @Nullable Text robot) {}

    static Optional<ElementFacts> of(String id, LineFrame frame, ElementLook look) {
        LineDescription line = frame.snapshot().description();
        if (line == null) {
            return Optional.empty();
        }
        return find(line, id).map(element -> {
            Activity activity =
                    frame.snapshot().findStation(id).map(StationView::activity).orElse(null);
            return new ElementFacts(
                    element,
                    look.state(),
                    activity,
                    frame.snapshot().findStore(id).map(StoreView::level).orElse(null),
                    activity == null
                            ? Numbers.UNKNOWN
                            : Numbers.duration(Duration.between(activity.since(), frame.lineTime())),
                    activity == null ? null : causeOf(element, activity.cause(), line),
                    kpisOf(id, frame.figures().run()),
                    Neighbours.of(element, line, frame.snapshot()),
                    line);
        });
    }

    private static @Nullable StationKpis kpisOf(String id, @Nullable LineKpis run) {
        return run == null ? null : run.findStation(id).orElse(null);
    }

    private static @Nullable CauseText causeOf(ElementDescription element, Cause cause, LineDescription line) {
        if (cause.reason().isEmpty()) {
            return null;
        }
        Text place = Optional.of(cause.element())
                .filter(Predicate.not(element.id()::equals))
                .flatMap(id -> find(line, id))
                .map(ElementDescription::title)
                .orElse(null);
        Text robot = RobotWords.fault(line, element.id(), cause.robot(), cause.fault())
                .orElse(null);
        return element.stops().stream()
                .filter(stop -> stop.name().equals(cause.reason()))
                .findFirst()
                .map(stop -> new CauseText(stop.title(), cause.reason(), place, robot))
                .orElseGet(() -> new CauseText(null, cause.reason(), place, robot));
    }

    private static Optional<ElementDescription> find(LineDescription line, String id) {
        return line.elements().stream()
                .filter(element -> element.id().equals(id))
                .findFirst();
    }

    /** Its parameters that were changed while the run went on, with their values. */
    List<ChangedParameter> changes() {
        return ChangedParameter.of(line).stream()
                .filter(change -> change.parameter().owner().equals(element.id()))
                .toList();
    }

    Counters counters() {
        return activity == null ? Counters.ZERO : activity.counters();
    }

    List<VehicleRef> vehicles() {
        return activity == null
                ? List.of()
                : activity.vehicles().stream().map(Occupant::vehicle).toList();
    }
}
