package linetwin.model.telemetry;

import java.util.List;
import linetwin.model.telemetry.body.LineEvent;

/** What happened on the line of one area since the last such message, in order of time. */
public record EventMessage(Header header, List<LineEvent> events) implements Message {
    public EventMessage {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an event message needs at least one event");
        }
    }

    @Override
    public MessageClass messageClass() {
        return MessageClass.EVENT;
    }

    @Override
    public EventMessage withHeader(Header newHeader) {
        return new EventMessage(newHeader, events);
    }

    @Override
    public String schema() {
        if (events.stream().anyMatch(event -> tellsOfRobotsOrRounds(event) || tellsOfCameras(event))) {
            return Header.SCHEMA + ".4";
        }
        return events.stream().anyMatch(EventMessage::tellsOfControlRoomOrOrigins)
                ? Header.SCHEMA + ".3"
                : Header.SCHEMA;
    }

    private static boolean tellsOfRobotsOrRounds(LineEvent event) {
        return event instanceof LineEvent.StateChanged change
                ? change.cause().robot() != null || change.cause().fault() != null
                : isOfRounds(event);
    }

    /**
     * Whether it is of a type that came with version 1.4. Such events go in messages of their own, so that a reader of an earlier
     * version loses nothing else with them.
     */
    public static boolean isOfRounds(LineEvent event) {
        return event instanceof LineEvent.StationChecked
                || event instanceof LineEvent.WearMissed
                || event instanceof LineEvent.InspectorReached;
    }

    private static boolean tellsOfCameras(LineEvent event) {
        return event instanceof LineEvent.Inspected inspection
                ? !inspection.findings().isEmpty()
                : event instanceof LineEvent.CycleDone done && !done.examined().isEmpty();
    }

    private static boolean tellsOfControlRoomOrOrigins(LineEvent event) {
        return event instanceof LineEvent.StateChanged change ? change.isRemote() : tellsOrigins(event);
    }

    /** Whether it says which lots and bins something came from. */
    private static boolean tellsOrigins(LineEvent event) {
        return event instanceof LineEvent.VehicleEntered entered
                ? !entered.parts().isEmpty()
                : event instanceof LineEvent.CycleDone done && done.lot() != null;
    }
}
