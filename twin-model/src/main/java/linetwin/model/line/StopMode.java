package linetwin.model.line;

import java.util.Optional;

/**
 * One way in which a station stops by itself.
 *
 * @param name unique within the station
 * @param timeToStop from the end of one stop to the next, counted by {@code clock}
 * @param response from the moment a crew member is free until work on the stop begins
 * @param repair work on the stop itself
 * @param crew the id of the crew that must come; empty means that somebody is always there
 * @param wear what makes it come more often in time; empty if nothing does
 */
public record StopMode(
        String name,
        Text title,
        StopKind kind,
        StopClock clock,
        Distribution timeToStop,
        Distribution response,
        Distribution repair,
        Optional<String> crew,
        Optional<Wear> wear) {
    public StopMode {
        Ids.require("stop mode", name);
        if (timeToStop.mean().isZero()) {
            throw new IllegalArgumentException(
                    "stop mode '" + name + "' has no time between stops; must be more than 0");
        }
    }

    /** A stop mode that no wear makes more frequent. */
    public StopMode(
            String name,
            Text title,
            StopKind kind,
            StopClock clock,
            Distribution timeToStop,
            Distribution response,
            Distribution repair,
            Optional<String> crew) {
        this(name, title, kind, clock, timeToStop, response, repair, crew, Optional.empty());
    }

    /** The name of the stops in which its wear is removed. */
    public String maintenanceName() {
        return name + "-maintenance";
    }
}
