package linetwin.model.telemetry.json;

import java.util.List;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineCommand.ClearFault;
import linetwin.model.telemetry.body.LineCommand.ClearRemotely;
import linetwin.model.telemetry.body.LineCommand.DelayDelivery;
import linetwin.model.telemetry.body.LineCommand.InjectFault;
import linetwin.model.telemetry.body.LineCommand.InspectNow;
import linetwin.model.telemetry.body.LineCommand.Pause;
import linetwin.model.telemetry.body.LineCommand.Reset;
import linetwin.model.telemetry.body.LineCommand.Resolve;
import linetwin.model.telemetry.body.LineCommand.Resume;
import linetwin.model.telemetry.body.LineCommand.RunUntil;
import linetwin.model.telemetry.body.LineCommand.SetPace;
import linetwin.model.telemetry.body.LineCommand.SetParameter;
import linetwin.model.telemetry.body.LineCommand.Step;
import linetwin.model.telemetry.body.LineCommand.TakeSnapshot;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Kind;
import linetwin.model.telemetry.json.wire.Kinds;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;

/** The kinds of commands. */
final class CommandFormats {
    private static final String STATION = "Id of a station or position.";
    private static final Type<Long> MORE_THAN_NONE = Scalars.COUNT.with("minimum", 1);
    private static final Type<Long> UP_TO_A_DAY = MORE_THAN_NONE.with("maximum", 86_400_000_000L);

    static final Type<LineCommand> COMMAND = Kinds.type(
                    LineCommand.class,
                    new Fields<>(),
                    List.of(
                            new Kind<>("pause", Pause.class, "Stop simulated time.", new Fields<>(), in -> new Pause()),
                            new Kind<>(
                                    "resume",
                                    Resume.class,
                                    "Let simulated time go on.",
                                    new Fields<>(),
                                    in -> new Resume()),
                            setPace(),
                            step(),
                            runUntil(),
                            reset(),
                            injectFault(),
                            clearFault(),
                            clearRemotely(),
                            inspectNow(),
                            delayDelivery(),
                            setParameter(),
                            resolve(),
                            new Kind<>(
                                    "take-snapshot",
                                    TakeSnapshot.class,
                                    "Tell, in the reply, all that the present of the run comes from.",
                                    new Fields<>(),
                                    in -> new TakeSnapshot())))
            .named("command", "");

    static final MessageFormat<CommandMessage> FORMAT = format();

    private CommandFormats() {}

    private static MessageFormat<CommandMessage> format() {
        Fields<CommandMessage> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, CommandMessage::id, "Chosen by the sender; the reply repeats it.");
        var command = fields.add("command", COMMAND, CommandMessage::command);
        return new MessageFormat<>(
                CommandMessage.class,
                "command",
                "What a run is told to do. QoS 1, not retained.",
                fields,
                (header, in) -> new CommandMessage(header, in.get(id), in.get(command)));
    }

    private static Kind<SetPace> setPace() {
        Fields<SetPace> fields = new Fields<>();
        var pace = fields.add(
                "pace",
                Scalars.NUMBER.with("minimum", 0).with("maximum", 1_000_000),
                SetPace::pace,
                "Simulated seconds per wall second; 0 for as fast as possible.");
        return new Kind<>("set-pace", SetPace.class, "Change the pace.", fields, in -> new SetPace(in.get(pace)));
    }

    private static Kind<Step> step() {
        Fields<Step> fields = new Fields<>();
        var time = fields.addOptional(
                "timeMicros",
                Parts.duration(UP_TO_A_DAY),
                Step::time,
                "Simulated time to go on by; absent for up to the next event on the line.");
        return new Kind<>(
                "step", Step.class, "Let a paused run go on for a while.", fields, in -> new Step(in.find(time)));
    }

    private static Kind<RunUntil> runUntil() {
        Fields<RunUntil> fields = new Fields<>();
        var time = fields.addOptional(
                "time",
                Parts.TIME,
                RunUntil::time,
                "Time on the line at which to pause; absent if afterMicros is given.");
        var after = fields.addOptional(
                "afterMicros",
                Parts.duration(MORE_THAN_NONE.with("maximum", 31_622_400_000_000L)),
                RunUntil::after,
                "Simulated time after which to pause; where time is absent too, at the next begin of a shift.");
        return new Kind<>(
                "run-until",
                RunUntil.class,
                "Go on as fast as possible until then, and pause there.",
                fields,
                in -> new RunUntil(in.find(time), in.find(after)));
    }

    private static Kind<Reset> reset() {
        Fields<Reset> fields = new Fields<>();
        var seed = fields.addOptional(
                "seed", Scalars.INTEGER, Reset::seed, "Of its random streams; absent for the present one.");
        return new Kind<>(
                "reset", Reset.class, "Begin a new run of the same scenario.", fields, in -> new Reset(in.find(seed)));
    }

    private static Kind<InjectFault> injectFault() {
        Fields<InjectFault> fields = new Fields<>();
        var station = fields.add("station", Scalars.TEXT, InjectFault::station, STATION);
        var stop = fields.add("stop", Scalars.TEXT, InjectFault::stop, "One of its stop modes; empty for any fault.");
        var repair = fields.add(
                "repairMicros", Parts.duration(MORE_THAN_NONE), InjectFault::repair, "Time of repair in microseconds.");
        return new Kind<>(
                "inject-fault",
                InjectFault.class,
                "Break a station.",
                fields,
                in -> new InjectFault(in.get(station), in.get(stop), in.get(repair)));
    }

    private static Kind<ClearFault> clearFault() {
        Fields<ClearFault> fields = new Fields<>();
        var station = fields.add("station", Scalars.TEXT, ClearFault::station, STATION);
        return new Kind<>(
                "clear-fault",
                ClearFault.class,
                "End whatever stop the station is in.",
                fields,
                in -> new ClearFault(in.get(station)));
    }

    private static Kind<ClearRemotely> clearRemotely() {
        Fields<ClearRemotely> fields = new Fields<>();
        var station = fields.add("station", Scalars.TEXT, ClearRemotely::station, STATION);
        return new Kind<>(
                "clear-remotely",
                ClearRemotely.class,
                "Let the control room try to clear the stop that the station is in.",
                fields,
                in -> new ClearRemotely(in.get(station)));
    }

    private static Kind<InspectNow> inspectNow() {
        Fields<InspectNow> fields = new Fields<>();
        var station = fields.add("station", Scalars.TEXT, InspectNow::station, STATION);
        return new Kind<>(
                "inspect-now",
                InspectNow.class,
                "Look for wear at a station now, beside its rounds; what is found is an event.",
                fields,
                in -> new InspectNow(in.get(station)));
    }

    private static Kind<DelayDelivery> delayDelivery() {
        Fields<DelayDelivery> fields = new Fields<>();
        var element = fields.add(
                "element", Scalars.TEXT, DelayDelivery::element, "Id of a station, a position or a panel store.");
        var part = fields.add(
                "part",
                Scalars.TEXT,
                DelayDelivery::part,
                "A part or family of panels that is brought there; empty for each of them.");
        var delay = fields.add(
                "delayMicros",
                Parts.duration(UP_TO_A_DAY),
                DelayDelivery::delay,
                "How much later it arrives, in microseconds.");
        return new Kind<>(
                "delay-delivery",
                DelayDelivery.class,
                "Hold the next delivery and what comes behind it.",
                fields,
                in -> new DelayDelivery(in.get(element), in.get(part), in.get(delay)));
    }

    private static Kind<Resolve> resolve() {
        Fields<Resolve> fields = new Fields<>();
        var identifier = fields.add(
                "identifier",
                Scalars.TEXT.withPattern("\\S"),
                Resolve::identifier,
                "Of a vehicle, lot, bin or element, or a name that it is known by on the line.");
        var from = fields.addOptional(
                "from", Parts.TIME, Resolve::from, "Time on the line that an element is asked of; absent for all.");
        var to = fields.addOptional("to", Parts.TIME, Resolve::to, "Its end; absent for all.");
        return new Kind<>(
                "resolve",
                Resolve.class,
                "Tell, in the reply, what an identifier stands for; a resolver answers it, not the run.",
                fields,
                in -> new Resolve(in.get(identifier), in.find(from), in.find(to)));
    }

    private static Kind<SetParameter> setParameter() {
        Fields<SetParameter> fields = new Fields<>();
        var parameter = fields.add("parameter", Scalars.TEXT, SetParameter::parameter, "Its path in the scenario.");
        var value = fields.add("value", Scalars.TEXT, SetParameter::value, "As a scenario file would write it.");
        return new Kind<>(
                "set-parameter",
                SetParameter.class,
                "Give a parameter another value while the line runs.",
                fields,
                in -> new SetParameter(in.get(parameter), in.get(value)));
    }
}
