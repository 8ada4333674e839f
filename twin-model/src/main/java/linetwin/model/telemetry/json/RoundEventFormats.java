package linetwin.model.telemetry.json;

import linetwin.model.telemetry.body.LineEvent.InspectorReached;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.LineEvent.WearMissed;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Kind;
import linetwin.model.telemetry.json.wire.Scalars;

/** The kinds of events of rounds of inspection. */
final class RoundEventFormats {
    private static final String STOP = "Name of the stop that comes more often while there is wear.";

    private RoundEventFormats() {}

    static Kind<StationChecked> stationChecked() {
        Fields<StationChecked> fields = new Fields<>();
        var stop = fields.add("stop", Scalars.TEXT, StationChecked::stop, STOP);
        var found = fields.add(
                "found", Scalars.FLAG, StationChecked::isFound, "Whether there was wear; it is maintained then.");
        var asked = fields.addOptional(
                "asked",
                Scalars.FLAG,
                StationChecked::isAsked,
                false,
                "Whether it was on demand; absent means that it was a round.");
        var robot = fields.addOptional(
                "robot", Scalars.TEXT, StationChecked::robot, "That wears; absent where it is not one robot.");
        return new Kind<>(
                "station-checked",
                StationChecked.class,
                "Somebody looked for wear at a station, since linetwin/1.4.",
                fields,
                in -> new StationChecked(
                        in.get(EventFormats.ELEMENT),
                        in.get(EventFormats.AT),
                        in.get(stop),
                        in.get(found),
                        in.get(asked),
                        in.find(robot)));
    }

    static Kind<WearMissed> wearMissed() {
        Fields<WearMissed> fields = new Fields<>();
        var stop = fields.add("stop", Scalars.TEXT, WearMissed::stop, STOP);
        var last = fields.addOptional(
                "lastRound",
                Parts.TIME,
                WearMissed::lastRound,
                "The latest look, which did not find it; absent if there was none.");
        var robot = fields.addOptional(
                "robot", Scalars.TEXT, WearMissed::robot, "That wears; absent where it is not one robot.");
        return new Kind<>(
                "wear-missed",
                WearMissed.class,
                "A stop came from wear that no round had found, since linetwin/1.4.",
                fields,
                in -> new WearMissed(
                        in.get(EventFormats.ELEMENT),
                        in.get(EventFormats.AT),
                        in.get(stop),
                        in.find(last),
                        in.find(robot)));
    }

    static Kind<InspectorReached> inspectorReached() {
        Fields<InspectorReached> fields = new Fields<>();
        var inspector = fields.add("inspector", Scalars.TEXT, InspectorReached::inspector, "Id of who walks.");
        return new Kind<>(
                "inspector-reached",
                InspectorReached.class,
                "An inspector came to a station on a round, since linetwin/1.4; what the round finds is said when it"
                        + " is due.",
                fields,
                in -> new InspectorReached(in.get(EventFormats.ELEMENT), in.get(EventFormats.AT), in.get(inspector)));
    }
}
