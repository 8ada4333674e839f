package linetwin.sim.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineCommand.SetParameter;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.model.telemetry.body.RunSnapshot.Deed;
import linetwin.model.telemetry.limit.Limits;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;

/** The commands that a run performed on its line, each with its time: with them, the present of the run can be brought about again. */
final class PerformedCommands {
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final Parameter RANDOM_STOPS = new Parameter(SetParameter.RANDOM_STOPS, ParameterKind.WORD);

    private final PerformedLine line;
    private final LineRun run;
    private final long beginTicks;
    private final List<Deed> done = new ArrayList<>();
    private SortedMap<String, String> changes = new TreeMap<>();

    /** @param run that has just begun */
    PerformedCommands(PerformedLine line, LineRun run) {
        this.line = line;
        this.run = run;
        beginTicks = run.now();
    }

    /** Whether a command is for the line, and not for its clock or the run as a whole. */
    static boolean isForLine(LineCommand command) {
        return command instanceof LineCommand.InjectFault
                || command instanceof LineCommand.ClearFault
                || command instanceof LineCommand.ClearRemotely
                || command instanceof LineCommand.InspectNow
                || command instanceof LineCommand.DelayDelivery
                || command instanceof SetParameter;
    }

    /**
     * Performs one.
     *
     * @throws CommandRefusedException if it can't be done; nothing is done then
     * @throws IllegalArgumentException if it is not for the line
     */
    void perform(LineCommand command) {
        if (command instanceof LineCommand.InjectFault fault) {
            run.interventions().injectFault(fault.station(), fault.stop(), fault.repair());
        } else if (command instanceof LineCommand.ClearFault fault) {
            run.interventions().clearFault(fault.station());
        } else if (command instanceof LineCommand.ClearRemotely stop) {
            run.interventions().clearRemotely(stop.station());
        } else if (command instanceof LineCommand.InspectNow look) {
            run.interventions().inspect(look.station());
        } else if (command instanceof LineCommand.DelayDelivery delivery) {
            run.interventions().delayDelivery(delivery.element(), delivery.part(), delivery.delay());
        } else if (command instanceof SetParameter parameter) {
            set(parameter);
        } else {
            throw new IllegalArgumentException("nothing is done to a line by " + command);
        }
        done.add(new Deed(Ticks.toDuration(run.now() - beginTicks), command));
    }

    private void set(SetParameter parameter) {
        SortedMap<String, String> changed = new TreeMap<>(changes);
        if (parameter.parameter().equals(SetParameter.RANDOM_STOPS)) {
            setRandomStops(parameter.value());
        }
        if (isAsBefore(parameter)) {
            changed.remove(parameter.parameter());
        } else {
            changed.put(parameter.parameter(), parameter.value());
        }
        try {
            run.change(line.with(ofScenario(changed)));
        } catch (CommandRefusedException e) {
            throw new CommandRefusedException(parameter.parameter() + " can't be set: " + e.getMessage(), e);
        }
        changes = changed;
    }

    private void setRandomStops(String value) {
        if (!value.equals(ON) && !value.equals(OFF)) {
            throw new CommandRefusedException(
                    SetParameter.RANDOM_STOPS + " can't be set: '" + value + "' must be " + ON + " or " + OFF);
        }
        run.interventions().setRandomStops(value.equals(ON));
    }

    private static SortedMap<String, String> ofScenario(SortedMap<String, String> changed) {
        SortedMap<String, String> known = new TreeMap<>(changed);
        known.remove(SetParameter.RANDOM_STOPS);
        return known;
    }

    private List<RunSnapshot.Setting> parameters(SortedMap<String, String> changed) {
        List<RunSnapshot.Setting> parameters = new ArrayList<>(line.parameters(ofScenario(changed)));
        parameters.add(new RunSnapshot.Setting(RANDOM_STOPS, changed.getOrDefault(SetParameter.RANDOM_STOPS, ON)));
        return parameters;
    }

    /** Whether the line has this value unless it is changed. */
    private boolean isAsBefore(SetParameter parameter) {
        return parameters(Collections.emptySortedMap()).stream()
                .anyMatch(now -> now.parameter().path().equals(parameter.parameter())
                        && now.value().equals(parameter.value()));
    }

    /** The values that parameters were set to, by path. */
    SortedMap<String, String> changes() {
        return Collections.unmodifiableSortedMap(changes);
    }

    /**
     * All that the present comes from.
     *
     * @throws CommandRefusedException if more was done than can be told
     */
    RunSnapshot snapshot(String fingerprint) {
        if (done.size() > Limits.DEEDS) {
            throw new CommandRefusedException(
                    "more than " + Limits.DEEDS + " things were done to the line since it began; a reset forgets them");
        }
        return new RunSnapshot(
                run.description(null).scenario(),
                run.seed(),
                line.warmUp(),
                Ticks.toDuration(run.now() - beginTicks),
                done,
                parameters(changes),
                fingerprint);
    }
}
