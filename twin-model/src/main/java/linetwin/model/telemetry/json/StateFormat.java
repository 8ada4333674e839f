package linetwin.model.telemetry.json;

import java.util.TreeMap;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.RemoteAttempts;
import linetwin.model.telemetry.body.RoundCounts;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;

/** The state of a station, with all that it did since the run began. */
final class StateFormat {
    private static final Type<StateTimes> TIMES = Collected.byConstant(StationState.class, Parts.STATE, Parts.MICROS)
            .as((in, times) -> StateTimes.ofMicros(times), times -> new TreeMap<>(times.asMap()));

    static final MessageFormat<StateMessage> FORMAT = format();

    private StateFormat() {}

    private static MessageFormat<StateMessage> format() {
        Fields<StateMessage> fields = new Fields<>();
        var state = fields.add("state", Parts.STATE, StateMessage::state);
        var since = fields.add("since", Parts.TIME, StateMessage::since, "When it entered the state.");
        var cause = fields.add("cause", Parts.CAUSE, StateMessage::cause);
        var vehicles = fields.add("vehicles", Collected.list(Parts.VEHICLE), StateMessage::vehicles, "In it now.");
        var counters = fields.add("counters", counters(), StateMessage::counters);
        var times = fields.add(
                "timesMicros",
                TIMES,
                StateMessage::times,
                "Time in each state since the run began, up to simTime; states without time are left out."
                        + " All add up to the run.");
        var leadTimes = fields.addOptional("leadTimes", leadTimes(), StateMessage::leadTimes, "");
        var energy = fields.addOptional(
                "energyWattHours",
                Scalars.COUNT,
                StateMessage::energyWattHours,
                "What its meter has counted since the run began; absent without a meter.");
        var content = fields.addTogether(
                "content",
                Scalars.SIZE,
                message -> message.held() == null ? null : message.held().content(),
                "Items in a station, position or press line now, vehicles and parts alike;"
                        + " absent where it is not known or a level tells it.");
        var contentMicros = fields.addTogether(
                "contentMicros",
                Parts.SUM,
                message -> message.held() == null ? null : message.held().contentMicros(),
                "Integral of the content over time since the run began, up to simTime, in item microseconds.");
        var agv = fields.addOptional(
                "agv",
                AgvFormat.TYPE,
                StateMessage::agv,
                "Of an AGV alone, since linetwin/1.3: where it is and what it did.");
        var rounds = fields.addOptional("rounds", RobotFormats.TIMES, StateMessage::rounds, "");
        return new MessageFormat<>(
                StateMessage.class,
                "state",
                "What a source, station, position, press line, conveyor, sink or AGV is doing,"
                        + " and all that it did since the run began. QoS 1, retained.",
                fields,
                (header, in) -> new StateMessage(
                        header,
                        in.get(state),
                        in.get(since),
                        in.get(cause),
                        in.get(vehicles),
                        in.get(counters),
                        in.get(times),
                        in.find(leadTimes),
                        in.find(energy),
                        in.has(content) || in.has(contentMicros)
                                ? new Held(in.get(content), in.get(contentMicros))
                                : null,
                        in.find(agv),
                        in.find(rounds)));
    }

    private static Type<Counters> counters() {
        Fields<Counters> fields = new Fields<>();
        var processed = fields.add("processed", Parts.COUNT, Counters::processed, "Items finished (PQ).");
        var good =
                fields.add("good", Parts.COUNT, Counters::good, "Of these, neither scrapped nor sent to rework (GQ).");
        var reworked = fields.add("reworked", Parts.COUNT, Counters::reworked, "Sent to rework (RQ).");
        var scrapped = fields.add("scrapped", Parts.COUNT, Counters::scrapped, "Taken out as scrap (SQ).");
        var firstPassGood = fields.add(
                "firstPassGood",
                Parts.COUNT,
                Counters::firstPassGood,
                "Good without any rework before (GP); at a sink: first time through.");
        var idealMicros = fields.add(
                "idealMicros",
                Parts.MICROS,
                Counters::idealMicros,
                "Sum of the planned run times of the processed items (PRI x PQ).");
        var setups = fields.add("setups", Parts.COUNT, Counters::setups, "Changeovers made.");
        var stops = fields.add("stops", Parts.COUNT, Counters::stops, "Stops of its own begun, whatever their kind.");
        var failures = fields.addOptional(
                "failures",
                Parts.COUNT,
                Counters::failures,
                "Of the stops, breakdowns (FE): those that show as FAILED; absent where they are not told apart.");
        var notObserved = fields.addOptional(
                "notObserved",
                Parts.COUNT,
                Counters::notObserved,
                0L,
                "Of the processed items, those made while it was NOT_OBSERVED, which are in no rate; absent means 0.");
        var remote = fields.addOptional(
                "remote",
                remoteAttempts(),
                Counters::remote,
                RemoteAttempts.NONE,
                "Attempts to clear its stops from a control room; absent for none.");
        var rounds = fields.addOptional(
                "rounds",
                RobotFormats.COUNTS,
                Counters::rounds,
                RoundCounts.NONE,
                "What rounds of inspection found, since linetwin/1.4; absent for none.");
        return fields.type(in -> new Counters(
                        in.get(processed),
                        in.get(good),
                        in.get(reworked),
                        in.get(scrapped),
                        in.get(firstPassGood),
                        in.get(idealMicros),
                        in.get(setups),
                        in.get(stops),
                        in.find(failures),
                        in.get(notObserved),
                        in.get(remote),
                        in.get(rounds)))
                .named("counters", "Counts since the run began, which never fall. Names of ISO 22400-2.");
    }

    private static Type<RemoteAttempts> remoteAttempts() {
        Fields<RemoteAttempts> fields = new Fields<>();
        var made = fields.add("attempts", Parts.COUNT, RemoteAttempts::made, "Attempts that were begun.");
        var cleared =
                fields.add("cleared", Parts.COUNT, RemoteAttempts::cleared, "Of these, those that ended the stop.");
        var failed = fields.add(
                "failed",
                Parts.COUNT,
                RemoteAttempts::failed,
                "Of these, those that did not end it, or that were given up since it ended otherwise.");
        return fields.type(in -> new RemoteAttempts(in.get(made), in.get(cleared), in.get(failed)));
    }

    private static Type<LeadTimes> leadTimes() {
        return durations(
                "Vehicles by bucket b of lead time",
                "leadTimes",
                "Lead times of the vehicles that left, at a sink only.");
    }

    /** Durations by buckets, with their number and sum. */
    static Type<LeadTimes> durations(String what, String name, String description) {
        Fields<LeadTimes> fields = new Fields<>();
        var count = fields.add("count", Parts.COUNT, LeadTimes::count);
        var sum = fields.add("sumMicros", Parts.SUM, LeadTimes::sumMicros);
        var buckets = fields.add(
                "buckets",
                Collected.byNumber(Parts.COUNT),
                LeadTimes::buckets,
                what + ": at least 2^(b/64) and less than 2^((b+1)/64) seconds.");
        return fields.type(in -> new LeadTimes(in.get(count), in.get(sum), in.get(buckets)))
                .named(name, description);
    }
}
