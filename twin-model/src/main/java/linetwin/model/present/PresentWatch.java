package linetwin.model.present;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/**
 * Watches a line for its present: each message once, and those of a new run from its description on, as a mirror hands them on.
 * Whoever begins to listen late knows less of it: states, counters and contents, but not since when a vehicle is where it is.
 * Memory is bounded by the line and the vehicles on it.
 *
 * <p>One thread at a time may use it.
 */
public final class PresentWatch implements TelemetrySink {
    /** A vehicle whose end was lost is forgotten once so many others are on the line. */
    private static final int MOST_VEHICLES = 16_384;

    /** Of a run that was heard no later than this after its begin nothing was missed that matters. */
    private static final Duration BEGIN = Duration.ofMinutes(2);

    private final Map<String, ElementWatch> elements = new LinkedHashMap<>();
    private final Map<String, Traveller> vehicles = new LinkedHashMap<>();
    private final Map<String, ElementWatch> places = new HashMap<>();
    private @Nullable DescriptionMessage announcement;
    private @Nullable LineDescription line;
    private @Nullable Instant firstHeard;

    /** Whether the line did something before its run began to count, as after a warm-up. */
    private boolean wasRunning;

    private Instant now = Instant.MIN;

    @Override
    public void accept(Message message) {
        Instant time = message.header().simTime();
        if (message instanceof DescriptionMessage description) {
            describe(description);
        } else if (message instanceof StateMessage state) {
            ElementWatch element = elements.get(message.header().source().cell());
            if (element != null) {
                heard(time);
                accept(element, state);
            }
        } else if (message instanceof LevelMessage level) {
            ElementWatch element = elements.get(message.header().source().cell());
            if (element != null) {
                heard(time);
                element.accept(level);
            }
        } else if (message instanceof EventMessage events) {
            events.events().forEach(this::accept);
            heard(time);
        }
        now = time.isAfter(now) ? time : now;
    }

    private void heard(Instant time) {
        firstHeard = firstHeard == null ? time : firstHeard;
    }

    private void describe(DescriptionMessage description) {
        boolean goesOn = announcement != null && description.continues(announcement);
        line = description.description();
        if (!goesOn) {
            announcement = description;
            elements.clear();
            vehicles.clear();
            places.clear();
            firstHeard = null;
            wasRunning = false;
            now = description.header().simTime();
            for (ElementDescription element : line.elements()) {
                elements.put(element.id(), new ElementWatch(element, line.start()));
            }
        }
    }

    private void accept(ElementWatch element, StateMessage state) {
        wasRunning |= line != null && state.since().isBefore(line.start());
        element.accept(state);
        element.dropUnnamed(state);
        for (VehicleRef vehicle : element.missing(state)) {
            Traveller known = vehicles.get(vehicle.vehicle());
            boolean isElsewhere = known != null
                    && known.entered() != null
                    && places.containsKey(vehicle.vehicle())
                    && known.entered().isAfter(state.header().simTime());
            if (!isElsewhere) {
                Traveller found = travellerOf(vehicle, null);
                moveTo(element, vehicle.vehicle());
                found.enter(vehicle, null, null);
                element.found(found);
            }
        }
    }

    private void accept(LineEvent event) {
        ElementWatch element = elements.get(event.element());
        if (element == null) {
            return;
        }
        if (event instanceof LineEvent.StateChanged change) {
            element.changed(change);
        } else if (event instanceof LineEvent.CycleDone cycle) {
            element.cycleDone(cycle);
        } else if (event instanceof LineEvent.VehicleEntered entered) {
            VehicleRef vehicle = entered.vehicle();
            Traveller traveller = travellerOf(vehicle, null);
            moveTo(element, vehicle.vehicle());
            element.entered(traveller, vehicle, entered.at());
        } else if (event instanceof LineEvent.VehicleLeft left) {
            left(element, left);
        } else if (event instanceof LineEvent.Scrapped scrapped) {
            element.scrapped(scrapped.vehicle(), scrapped.at());
            forget(scrapped.vehicle());
        } else if (event instanceof LineEvent.VehicleCompleted completed) {
            element.completed(completed);
            forget(completed.vehicle());
        } else if (event instanceof LineEvent.Inspected inspected) {
            element.inspected(inspected);
        } else if (event instanceof LineEvent.AndonCalled called) {
            element.called(called);
        } else if (event instanceof LineEvent.ChangedOver changed) {
            element.changedOver(changed);
        }
    }

    private void left(ElementWatch element, LineEvent.VehicleLeft left) {
        element.left(left.vehicle(), left.at());
        places.remove(left.vehicle().vehicle(), element);
        if (element.kind() == Kind.SOURCE) {
            travellerOf(left.vehicle(), left.at());
        }
    }

    private void moveTo(ElementWatch element, String vehicle) {
        ElementWatch before = places.put(vehicle, element);
        if (before != null && before != element) {
            before.forget(vehicle);
        }
    }

    private Traveller travellerOf(VehicleRef vehicle, @Nullable Instant begun) {
        Traveller known = vehicles.get(vehicle.vehicle());
        if (known == null) {
            if (vehicles.size() == MOST_VEHICLES) {
                forget(vehicles.values().iterator().next().vehicle());
            }
            known = new Traveller(vehicle, begun);
            vehicles.put(vehicle.vehicle(), known);
        }
        return known;
    }

    private void forget(VehicleRef vehicle) {
        vehicles.remove(vehicle.vehicle());
        ElementWatch place = places.remove(vehicle.vehicle());
        if (place != null) {
            place.forget(vehicle.vehicle());
        }
    }

    /** The time on the line of the latest message. */
    public Instant now() {
        return now;
    }

    /** Whether the line has described itself. */
    public boolean isDescribed() {
        return line != null;
    }

    /** Ids of the elements of the described line that have told neither state nor level. */
    public List<String> unheard() {
        return elements.entrySet().stream()
                .filter(element -> !element.getValue().isHeard())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The present at the latest message; empty before the line has described itself. */
    public Optional<LinePresent> present() {
        return presentAt(now);
    }

    /**
     * The present at a time not before the latest message, up to which everything has gone on as it was told last; empty before
     * the line has described itself.
     */
    public Optional<LinePresent> presentAt(Instant at) {
        LineDescription described = line;
        if (described == null) {
            return Optional.empty();
        }
        Map<String, ElementPresent> all = new LinkedHashMap<>();
        elements.forEach((id, element) -> {
            if (element.isKnown()) {
                all.put(id, element.present(at));
            }
        });
        boolean isWhole = !wasRunning
                && firstHeard != null
                && !firstHeard.isAfter(described.start().plus(BEGIN));
        return Optional.of(new LinePresent(described, at, isWhole, all));
    }
}
