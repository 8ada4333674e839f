package linetwin.link.recording.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.link.recording.verify.SequenceCheck.Order;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/** The messages of one run against each other. What comes before the description is checked for its order only. */
final class RunCheck {
    /** Topics whose messages are remembered; a line has two at most for each element, and a few for areas and plant. */
    private static final int MOST_TOPICS = 4 * Limits.ELEMENTS;

    private final Findings findings;
    private final boolean isStrict;
    private final Map<Topic, SequenceCheck> sequences = new HashMap<>();
    private final Map<Topic, Instant> times = new HashMap<>();
    private final Set<Topic> heard = new HashSet<>();
    private final Map<String, StateCheck> states = new HashMap<>();
    private final Map<String, LevelCheck> levels = new HashMap<>();
    private final Map<String, AreaCheck> areas = new HashMap<>();
    private final Map<String, ElementDescription> elements = new HashMap<>();
    private final Map<String, AgvCheck> fleets = new HashMap<>();
    private @Nullable CameraCheck cameras;
    private @Nullable LineDescription line;

    RunCheck(Findings findings, boolean isStrict) {
        this.findings = findings;
        this.isStrict = isStrict;
    }

    /** Messages that came again, as messages of QoS 1 may. */
    long redelivered() {
        return sequences.values().stream().mapToLong(SequenceCheck::redelivered).sum();
    }

    void accept(Place place, Message message) {
        if (isLastWill(message)) {
            return; // it takes no number, since nobody knows whether it will ever be published
        }
        if (sequences.size() == MOST_TOPICS && !sequences.containsKey(message.topic())) {
            findings.add(place, Rule.SCHEMA, "there are more than " + MOST_TOPICS + " topics in one run");
            return;
        }
        Order order = sequences
                .computeIfAbsent(message.topic(), topic -> new SequenceCheck(findings, isStrict))
                .accept(place, message);
        if (order == Order.AGAIN || order == Order.LATE) {
            return; // of what others say by now it is no witness
        }
        checkTime(place, message);
        if (message instanceof DescriptionMessage description) {
            describe(description.description());
        } else if (message instanceof StateMessage state) {
            acceptState(new StateReading(place, state));
        } else if (message instanceof LevelMessage level) {
            acceptLevel(place, level);
        } else if (message instanceof EventMessage events) {
            acceptEvents(place, events, order == Order.NEXT);
        } else if (message instanceof StatusMessage status && status.status() == RunStatus.FINISHED) {
            areas.values().forEach(AreaCheck::end);
        }
    }

    /** What was said under a topic is unsaid. */
    void forget(Topic topic) {
        sequences.remove(topic);
        times.remove(topic);
        String element = topic.address().cell();
        if (topic.messageClass() == MessageClass.STATE) {
            states.remove(element);
        } else if (topic.messageClass() == MessageClass.LEVEL) {
            levels.remove(element);
        }
        AreaCheck area = areas.get(topic.address().area());
        if (area != null) {
            area.forget();
        }
        if (cameras != null) {
            cameras.lose();
        }
    }

    private static boolean isLastWill(Message message) {
        return message instanceof StatusMessage status && status.status() == RunStatus.OFFLINE;
    }

    private void checkTime(Place place, Message message) {
        Instant now = message.header().simTime();
        Instant before = times.put(message.topic(), now);
        if (before != null && now.isBefore(before)) {
            findings.add(place, Rule.TIME, "simTime is " + now + " after " + before);
        }
    }

    /** A broker that was restarted is told all again, and a run may be told with other values. */
    private void describe(LineDescription description) {
        boolean isContinued = line != null && line.isContinuedBy(description);
        line = description;
        elements.clear();
        description.elements().forEach(element -> elements.put(element.id(), element));
        if (!isContinued) {
            fleets.clear();
            description.fleets().forEach(fleet -> fleets.put(fleet.id(), new AgvCheck(findings, fleet)));
            areas.clear();
            cameras = new CameraCheck(findings, description);
            for (ElementDescription element : description.elements()) {
                areas.computeIfAbsent(element.area(), area -> new AreaCheck(findings))
                        .add(element.id(), new EventLedger(findings, element.kind()));
            }
        }
    }

    private void acceptState(StateReading reading) {
        String element = reading.message().header().source().cell();
        LineDescription described = line;
        if (described != null && isAgv(described, reading.message().header().source())) {
            states.computeIfAbsent(element, id -> new StateCheck(findings)).accept(reading, described.start());
            AgvCheck fleet = fleets.get(reading.message().header().source().line());
            if (fleet != null) {
                fleet.accept(reading);
            }
        } else if (described != null && isKnown(reading.place(), reading.message())) {
            states.computeIfAbsent(element, id -> new StateCheck(findings)).accept(reading, described.start());
            robots(element).ifPresent(check -> check.accept(reading));
            AreaCheck area = areas.get(reading.message().header().source().area());
            if (area != null) {
                area.accept(element, reading);
            }
        }
    }

    private Optional<RobotCheck> robots(String element) {
        return Optional.ofNullable(elements.get(element)).map(described -> new RobotCheck(findings, described));
    }

    private void acceptLevel(Place place, LevelMessage level) {
        if (line != null && isKnown(place, level)) {
            levels.computeIfAbsent(level.header().source().cell(), id -> new LevelCheck(findings))
                    .accept(place, level);
        }
    }

    private void acceptEvents(Place place, EventMessage events, boolean isNext) {
        AreaCheck area = areas.get(events.header().source().area());
        if (area != null) {
            area.accept(place, events, isNext && !isFirstOfMany(events));
            events.events().forEach(event -> robots(event.element()).ifPresent(check -> check.accept(place, event)));
            acceptFindings(place, events, isNext);
        } else if (line != null) {
            findings.add(
                    place,
                    Rule.SCHEMA,
                    "the described line has no area '"
                            + events.header().source().area() + "'");
        }
    }

    private void acceptFindings(Place place, EventMessage events, boolean isNext) {
        if (cameras != null) {
            if (!isNext) {
                cameras.lose();
            }
            cameras.accept(place, events);
        }
    }

    /** Recording began in the middle of the run, so that what happened before was not heard. */
    private boolean isFirstOfMany(EventMessage events) {
        return heard.add(events.topic()) && events.header().seq() > 1;
    }

    private static boolean isAgv(LineDescription line, Address source) {
        return source.area().equals(Address.NONE)
                && line.fleets().stream()
                        .anyMatch(fleet ->
                                fleet.id().equals(source.line()) && fleet.agvs().contains(source.cell()));
    }

    private boolean isKnown(Place place, Message message) {
        String id = message.header().source().cell();
        ElementDescription element = elements.get(id);
        boolean isKnown = element != null
                && element.area().equals(message.header().source().area())
                && (message instanceof StateMessage
                        ? element.kind().publishesState()
                        : element.kind().publishesLevel());
        if (!isKnown) {
            findings.add(place, Rule.SCHEMA, "the described line has no such element");
        }
        return isKnown;
    }
}
