package linetwin.model.telemetry.json;

import linetwin.model.telemetry.body.RobotDescription;
import linetwin.model.telemetry.body.RoundCounts;
import linetwin.model.telemetry.body.RoundTimes;
import linetwin.model.telemetry.body.RoundsDescription;
import linetwin.model.telemetry.body.RoundsDescription.Inspector;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;

/** Robots of stations, and rounds of inspection that pass them. */
final class RobotFormats {
    static final Type<RobotDescription> ROBOT = robot();
    static final Type<RoundsDescription> ROUNDS = rounds();
    static final Type<RoundCounts> COUNTS = counts();
    static final Type<RoundTimes> TIMES = times();

    private RobotFormats() {}

    private static Type<RobotDescription> robot() {
        Fields<RobotDescription> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, RobotDescription::id, "Unique within the station.");
        var title = fields.add("title", Parts.TEXT, RobotDescription::title);
        var tool = fields.add(
                "tool",
                Scalars.TEXT,
                RobotDescription::tool,
                "spot-gun, gripper, sealing-gun, atomiser or another word.");
        var work = fields.add(
                "workFraction",
                Scalars.number(0, 1),
                RobotDescription::workFraction,
                "Share of a cycle in which it moves; in the rest it waits for the slowest robot or for the part.");
        return fields.type(in -> new RobotDescription(in.get(id), in.get(title), in.get(tool), in.get(work)))
                .named("robot", "A robot of a station.");
    }

    private static Type<RoundsDescription> rounds() {
        Fields<RoundsDescription> fields = new Fields<>();
        var stop = fields.add(
                "stop",
                Scalars.TEXT,
                RoundsDescription::stop,
                "Name of the stop that comes more often while there is wear.");
        var every =
                fields.add("everyMicros", Parts.MICROS, RoundsDescription::everyMicros, "From one round to the next.");
        var by = fields.addOptional("by", inspector(), RoundsDescription::by, "Who walks them; absent if nobody says.");
        return fields.type(in -> new RoundsDescription(in.get(stop), in.get(every), in.find(by)))
                .named("rounds", "Rounds of inspection that look for wear.");
    }

    private static Type<Inspector> inspector() {
        Fields<Inspector> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, Inspector::id);
        var title = fields.add("title", Parts.TEXT, Inspector::title);
        var robot = fields.add("robot", Scalars.FLAG, Inspector::isRobot, "Whether no person walks.");
        var walk = fields.add(
                "walkMicros",
                Parts.MICROS,
                Inspector::walkMicros,
                "From one station to the next; 0 where all are looked at in one moment.");
        return fields.type(in -> new Inspector(in.get(id), in.get(title), in.get(robot), in.get(walk)))
                .named("inspector", "Who walks all stations that name the same id, in the order of the line.");
    }

    private static Type<RoundCounts> counts() {
        Fields<RoundCounts> fields = new Fields<>();
        var made = fields.add("made", Parts.COUNT, RoundCounts::made, "Looks at the station.");
        var found = fields.add("found", Parts.COUNT, RoundCounts::found, "Of these, those that found wear.");
        var late = fields.add(
                "late", Parts.COUNT, RoundCounts::late, "Of the found, wear of which a stop had told before.");
        var missed = fields.add(
                "missed", Parts.COUNT, RoundCounts::missed, "Wear of which a stop told before any round had found it.");
        return fields.type(in -> new RoundCounts(in.get(made), in.get(found), in.get(late), in.get(missed)))
                .named("roundCounts", "What rounds of inspection found since the run began.");
    }

    private static Type<RoundTimes> times() {
        Fields<RoundTimes> fields = new Fields<>();
        var last =
                fields.addOptional("last", Parts.TIME, RoundTimes::last, "The latest look; absent before the first.");
        var next = fields.add("next", Parts.TIME, RoundTimes::next, "When the next round is due.");
        return fields.type(in -> new RoundTimes(in.find(last), in.get(next)))
                .named("roundTimes", "When rounds of inspection pass it, since linetwin/1.4; absent if none do.");
    }
}
