package linetwin.ui.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySource;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.ui.fixture.LargeLine;

/** A large line at work: half of the updates are states with counters and a body, half are events in arrays. */
final class BusySource implements TelemetrySource {
    private static final Address PLANT = Address.ofPlant("linetwin", "bench");
    private static final String RUN = "7b7c1bb0-31ae-44b5-b6c2-8a1b61d0ad11";
    private static final long STEP_NANOS = 10_000_000;
    private static final double PACE = 60;
    private static final List<StationState> STATES = List.of(
            StationState.WORKING,
            StationState.WORKING,
            StationState.WORKING,
            StationState.WORKING,
            StationState.WORKING,
            StationState.STARVED,
            StationState.BLOCKED,
            StationState.FAILED);

    private final LineDescription line;
    private final List<ElementDescription> stations;
    private final int updatesPerStep;
    private final Map<Address, Long> sequence = new HashMap<>();
    private final AtomicLong updates = new AtomicLong();
    private final Thread thread = new Thread(this::work, "busy-source");
    private volatile boolean isClosed;
    private TelemetryListener listener = new Deaf();
    private int next;
    private Instant now;

    BusySource(int stationCount, int updatesPerSecond) {
        line = LargeLine.of(stationCount);
        stations = line.elements().stream()
                .filter(element -> element.kind() == LineDescription.Kind.STATION)
                .toList();
        updatesPerStep = (int) (updatesPerSecond * STEP_NANOS / 1_000_000_000);
        now = line.start();
    }

    /** Updates that were delivered so far. */
    long updates() {
        return updates.get();
    }

    @Override
    public void start(TelemetryListener hears) {
        listener = hears;
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        listener.onConnection(true, "");
        listener.onMessage(new DescriptionMessage(header(PLANT), line));
        listener.onMessage(new StatusMessage(header(PLANT.withCell("status")), RunStatus.ONLINE, "bench"));
        long began = System.nanoTime();
        for (long step = 1; !isClosed; step++) {
            now = line.start().plus(Duration.ofNanos((long) (step * STEP_NANOS * PACE)));
            if (step % 100 == 1) {
                listener.onMessage(new ClockMessage(header(PLANT), PACE, false, false));
            }
            deliver();
            LockSupport.parkNanos(began + step * STEP_NANOS - System.nanoTime());
        }
    }

    private void deliver() {
        List<LineEvent> events = new ArrayList<>();
        Address area = PLANT;
        for (int i = 0; i < updatesPerStep / 2; i++) {
            ElementDescription station = stations.get(next % stations.size());
            StationState state = STATES.get((next * 7 + next / stations.size()) % STATES.size());
            area = PLANT.withLine(station.area(), station.area() + "-1");
            listener.onMessage(stateOf(station, state, area));
            events.add(new LineEvent.CycleDone(station.id(), now, 100_000_000L, null, null));
            next++;
        }
        listener.onMessage(new EventMessage(header(area), events));
        updates.addAndGet(2L * events.size());
    }

    private StateMessage stateOf(ElementDescription station, StationState state, Address area) {
        String body = "B" + next;
        boolean holds = state != StationState.STARVED;
        return new StateMessage(
                header(area.withCell(station.id())),
                state,
                now,
                state == StationState.FAILED ? new Cause("robot", station.id()) : Cause.NONE,
                holds
                        ? List.of(new VehicleRef(body, body, null, body, "m5", next % 2 == 0 ? "blue" : "white"))
                        : List.of(),
                new Counters(next, next, 0, 0, next, next * 100_000_000L, 0, 1),
                StateTimes.zero().plus(StationState.WORKING, Duration.between(line.start(), now).toNanos() / 1_000),
                null);
    }

    private Header header(Address source) {
        return new Header(RUN, source, sequence.merge(source, 1L, Long::sum), now, Instant.now());
    }

    @Override
    public void close() {
        isClosed = true;
    }

    /** Hears nothing. */
    private static final class Deaf implements TelemetryListener {
        @Override
        public void onMessage(linetwin.model.telemetry.Message message) {}

        @Override
        public void onRejected(String topic, String reason) {}

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}
