package linetwin.link.foreign;

import java.util.Locale;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;

/** Why the elements of a foreign line are in their states, as far as its messages and its layout say. */
record StateCauses(LineDescription line) {
    /** @param reason as the line says it; empty for the usual one of the state */
    Cause of(ElementDescription element, StationState state, String reason) {
        if (!reason.isEmpty()) {
            return new Cause(reason, element.id());
        }
        return switch (state) {
            case WORKING -> Cause.NONE;
            case STARVED -> new Cause(Cause.NO_ITEM, feeder(element));
            case BLOCKED ->
                new Cause(Cause.NO_ROOM, element.routes().stream().findFirst().orElse(""));
            case ANDON -> new Cause(Cause.ANDON_CALL, element.id());
            case SETUP -> new Cause(Cause.CHANGEOVER, element.id());
            case BREAK, OFF_SHIFT -> new Cause(Cause.CALENDAR, "");
            case NOT_OBSERVED -> new Cause(Cause.NOT_HEARD, element.id());
            case FAILED, MINOR_STOP, MAINTENANCE -> new Cause(usual(state), element.id());
        };
    }

    /** The name of a stop of which nothing is known but the state. */
    private static String usual(StationState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String feeder(ElementDescription element) {
        return line.elements().stream()
                .filter(other -> other.routes().contains(element.id()))
                .map(ElementDescription::id)
                .findFirst()
                .orElse("");
    }
}
