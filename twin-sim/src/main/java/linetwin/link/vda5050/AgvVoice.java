package linetwin.link.vda5050;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.FleetDescription;
import org.jspecify.annotations.Nullable;

/** One AGV as VDA 5050 tells it. Safe for use by several threads. */
final class AgvVoice implements AutoCloseable {
    private final Supplier<Instant> clock;
    private final Headers headers;
    private final AgvWay way;
    private final String serialNumber;
    private Roads roads;
    private String fleet;
    private Charging charging;
    private String idRoot;
    private long trips;
    private @Nullable Trip trip;
    private @Nullable AgvStatus status;
    private @Nullable ObjectNode said;
    private Instant saidAt = Instant.EPOCH;
    private double heading;
    private boolean isLeaving;

    AgvVoice(
            Vda5050Names names,
            String serialNumber,
            FleetDescription fleet,
            String run,
            Supplier<Instant> clock,
            AgvWay.Opener ways) {
        this.clock = clock;
        this.serialNumber = serialNumber;
        this.fleet = fleet.id();
        roads = new Roads(fleet);
        idRoot = idRoot(run, serialNumber);
        charging = new Charging(idRoot);
        headers = new Headers(names, serialNumber, clock);
        way = ways.open(serialNumber, this::lastWill, this::greet);
    }

    /** So that orders of different runs have different ids. */
    private static String idRoot(String run, String serialNumber) {
        return run.substring(0, Math.min(8, run.length())) + '-' + serialNumber;
    }

    /** Another run begins, in which it has done nothing yet. */
    synchronized void begin(FleetDescription newFleet, String run) {
        fleet = newFleet.id();
        roads = new Roads(newFleet);
        idRoot = idRoot(run, serialNumber);
        charging = new Charging(idRoot);
        trips = 0;
        trip = null;
        status = null;
        said = null;
    }

    private synchronized Outgoing lastWill() {
        return headers.possible(Subject.CONNECTION, connection("CONNECTION_BROKEN"));
    }

    private static ObjectNode connection(String state) {
        return JsonNodeFactory.instance.objectNode().put("connectionState", state);
    }

    /** It has come to the broker, which may know nothing of it. */
    private synchronized void greet() {
        if (isLeaving) {
            return;
        }
        say(Subject.CONNECTION, connection("ONLINE"));
        say(Subject.FACTSHEET, Factsheet.of(fleet));
    }

    private void say(Subject subject, ObjectNode body) {
        way.publish(headers.next(subject, body));
    }

    /** Telemetry tells what it does now. */
    synchronized void hear(AgvStatus now) {
        status = now;
        heading = roads.heading(now.lastNode(), now.edge()).orElse(heading);
        charging.change(now.task() == AgvTask.CHARGING).ifPresent(action -> say(Subject.INSTANT_ACTIONS, action));
        follow(now);
        sayState(now, false);
    }

    private void follow(AgvStatus now) {
        boolean isBusy = now.order() != null || now.nextNode() != null;
        Trip current = trip;
        if (current == null || current.isNoLongerFor(now)) {
            if (current != null) {
                current.finish();
                sayState(now, false);
            }
            if (isBusy) {
                begin(now);
            }
            return;
        }
        switch (current.follow(now, roads)) {
            case AS_ORDERED -> {}
            case EXTENDED -> say(Subject.ORDER, OrderBody.of(current, roads));
            case LOST -> begin(now);
        }
    }

    private void begin(AgvStatus now) {
        trips++;
        Trip begun = new Trip(idRoot + '-' + trips, now, roads);
        begun.follow(now, roads);
        trip = begun;
        say(Subject.ORDER, OrderBody.of(begun, roads));
    }

    private void sayState(AgvStatus now, boolean isDue) {
        ObjectNode state = StateBody.of(now, trip, charging, roads, heading);
        ObjectNode events = state.deepCopy();
        events.remove("mobileRobotPosition");
        events.withObject("/powerSupply").remove("stateOfCharge");
        if (isDue || !events.equals(said)) {
            said = events;
            saidAt = clock.get();
            say(Subject.STATE, state);
        }
    }

    /** Called again and again: says its state if that is due, and where it is. */
    synchronized void tick() {
        AgvStatus now = status;
        if (now == null) {
            return;
        }
        if (Duration.between(saidAt, clock.get()).compareTo(Vda5050Bridge.STATE_INTERVAL) >= 0) {
            sayState(now, true);
        }
        ObjectNode place =
                JsonNodeFactory.instance.objectNode().put("referenceStateHeaderId", headers.last(Subject.STATE));
        place.set("mobileRobotPosition", StateBody.position(now, roads, heading));
        say(Subject.VISUALIZATION, place);
    }

    /** It takes leave. */
    @Override
    public void close() {
        synchronized (this) {
            isLeaving = true;
            say(Subject.CONNECTION, connection("OFFLINE"));
        }
        way.close(); // waits for the broker, on whose thread it may be asked for a last will
    }
}
