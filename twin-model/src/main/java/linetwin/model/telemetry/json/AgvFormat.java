package linetwin.model.telemetry.json;

import java.util.TreeMap;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;

/** Where an AGV is, what it does and what it did. */
final class AgvFormat {
    private static final Type<AgvTask> TASK = Scalars.constant(AgvTask.class).named("task", "What an AGV does.");

    static final Type<AgvStatus> TYPE = type();

    private AgvFormat() {}

    private static Type<AgvStatus> type() {
        Fields<AgvStatus> fields = new Fields<>();
        var task = fields.add("task", TASK, AgvStatus::task);
        var lastNode = fields.add(
                "lastNode", Scalars.TEXT, AgvStatus::lastNode, "At which it stands, or which it passed last.");
        var edge = fields.addOptional(
                "edge", Scalars.TEXT, AgvStatus::edge, "On which it is; absent while it stands at a node.");
        var nextNode = fields.addOptional(
                "nextNode", Scalars.TEXT, AgvStatus::nextNode, "Place that it drives to; absent while it stands.");
        var x = fields.add("x", Scalars.NUMBER, AgvStatus::x, "Metres.");
        var y = fields.add("y", Scalars.NUMBER, AgvStatus::y, "Metres.");
        var charge = fields.addOptional(
                "stateOfChargeFraction",
                Scalars.number(0, 1),
                AgvStatus::stateOfChargeFraction,
                "Of its battery; absent without one.");
        var loaded = fields.add("loaded", Scalars.FLAG, AgvStatus::loaded, "Whether it has a load.");
        var order = fields.addOptional("order", order(), AgvStatus::order, "");
        var waitsFor = fields.addOptional(
                "waitsFor", Scalars.TEXT, AgvStatus::waitsFor, "AGV that is in its way while it waits.");
        var times = fields.add(
                "timesMicros",
                Collected.byConstant(AgvTask.class, TASK, Parts.MICROS),
                agv -> new TreeMap<>(agv.timesMicros()),
                "Time in each task since the run began, up to simTime; tasks without time are left out."
                        + " All add up to the run.");
        var late = fields.add(
                "lateDeliveries",
                Parts.COUNT,
                AgvStatus::lateDeliveries,
                "Of its deliveries, those that came when the station had run out of the part.");
        var callToDelivery = fields.add(
                "callToDelivery",
                StateFormat.durations(
                        "Deliveries by bucket b of their time",
                        "callToDelivery",
                        "From the call for a bin until it stood at the line-side, of all its deliveries."),
                AgvStatus::callToDelivery);
        return fields.type(in -> new AgvStatus(
                        in.get(task),
                        in.get(lastNode),
                        in.find(edge),
                        in.find(nextNode),
                        in.get(x),
                        in.get(y),
                        in.find(charge),
                        in.get(loaded),
                        in.find(order),
                        in.find(waitsFor),
                        in.get(times),
                        in.get(late),
                        in.get(callToDelivery)))
                .named("agv", "What an AGV does, where it is, and what it did since the run began.");
    }

    private static Type<AgvStatus.Order> order() {
        Fields<AgvStatus.Order> fields = new Fields<>();
        var element = fields.add("element", Scalars.TEXT, AgvStatus.Order::element, "Id of the element that called.");
        var part = fields.add("part", Scalars.TEXT, AgvStatus.Order::part, "As the element calls it.");
        var calledAt = fields.add("calledAt", Parts.TIME, AgvStatus.Order::calledAt, "When the fleet was called.");
        return fields.type(in -> new AgvStatus.Order(in.get(element), in.get(part), in.get(calledAt)))
                .named("order", "The bin that it fetches or brings; absent if there is none.");
    }
}
