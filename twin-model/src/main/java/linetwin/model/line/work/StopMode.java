package linetwin.model.line.work;

import java.util.List;
import java.util.Optional;
import linetwin.model.value.Distribution;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * One way in which a station stops by itself.
 *
 * @param name unique within the station
 * @param timeToStop from the end of one stop to the next, counted by {@code clock}
 * @param response from the moment a crew member is free until work on the stop begins
 * @param repair work on the stop itself
 * @param crew the id of the crew that must come; empty means that somebody is always there
 * @param skill what the one who comes must be able to do; empty if anybody of the crew will do
 * @param wear what makes it come more often in time; empty if nothing does
 * @param holdsPart whether finished items stay in the station until the stop is over, even if there is room for them
 * @param remote how it is cleared from a control room; empty if it can't be
 * @param faults which robots it is at and what fails there, in shares of its stops; the rest is at no robot
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
        Optional<String> skill,
        Optional<Wear> wear,
        boolean holdsPart,
        Optional<RemoteClearing> remote,
        List<FaultShare> faults) {
    public StopMode {
        faults = List.copyOf(faults);
        Ids.require("stop mode", name);
        if (timeToStop.mean().isZero()) {
            throw new IllegalArgumentException(
                    "stop mode '" + name + "' has no time between stops; must be more than 0");
        }
        if (skill.isPresent() && crew.isEmpty()) {
            throw new IllegalArgumentException(
                    "stop mode '" + name + "' needs the skill '" + skill.get() + "' but names no crew");
        }
    }

    /** A stop mode that needs no skill and that no wear makes more frequent. */
    public StopMode(
            String name,
            Text title,
            StopKind kind,
            StopClock clock,
            Distribution timeToStop,
            Distribution response,
            Distribution repair,
            Optional<String> crew) {
        this(name, title, kind, clock, timeToStop, response, repair, crew, Optional.empty(), Optional.empty());
    }

    /** A stop mode during which finished items leave. */
    public StopMode(
            String name,
            Text title,
            StopKind kind,
            StopClock clock,
            Distribution timeToStop,
            Distribution response,
            Distribution repair,
            Optional<String> crew,
            Optional<String> skill,
            Optional<Wear> wear) {
        this(
                name,
                title,
                kind,
                clock,
                timeToStop,
                response,
                repair,
                crew,
                skill,
                wear,
                false,
                Optional.empty(),
                List.of());
    }

    /** The same, cleared from a control room in this way. */
    public StopMode with(RemoteClearing clearing) {
        return new StopMode(
                name,
                title,
                kind,
                clock,
                timeToStop,
                response,
                repair,
                crew,
                skill,
                wear,
                holdsPart,
                Optional.of(clearing),
                faults);
    }

    /** The same, at robots in these shares. */
    public StopMode at(List<FaultShare> shares) {
        return new StopMode(
                name, title, kind, clock, timeToStop, response, repair, crew, skill, wear, holdsPart, remote, shares);
    }

    /** The same, during which finished items stay in the station. */
    public StopMode holdingPart() {
        return new StopMode(
                name, title, kind, clock, timeToStop, response, repair, crew, skill, wear, true, remote, faults);
    }

    /** Who must come, if anybody must. */
    public Optional<CrewCall> call() {
        return crew.map(id -> new CrewCall(id, skill));
    }

    /** The name of the stops in which its wear is removed. */
    public String maintenanceName() {
        return name + "-maintenance";
    }
}
