package linetwin.sim.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.Line;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens as telemetry. Silent, and without cost, until somebody listens; never changes what happens.
 *
 * <p>It reports in simulated time: events wait at most {@link Reporting#eventLingerTicks} for others of their area,
 * changed states and levels follow on a grid of {@link Reporting#stateIntervalTicks}.
 */
final class Reporter extends Due {
    private static final int EVENTS = 0;
    private static final int STATES = 1;

    private final Line line;
    private final Floor floor;
    private final Identities identities;
    private final Addresses addresses;
    private final int eventSlot;
    private final int stateSlot;
    private final List<Node> unreported = new ArrayList<>();
    private final List<List<LineEvent>> events = new ArrayList<>();
    private @Nullable TelemetrySink sink;
    private boolean isExplaining;
    private Reporting reporting = Reporting.forRecording();

    Reporter(Line line, RunSeed seed, Floor floor) {
        this.line = line;
        this.floor = floor;
        identities = new Identities(line, floor.items);
        addresses = new Addresses(line, seed);
        eventSlot = floor.newSlot(this, EVENTS, Floor.REPORTS_LAST);
        stateSlot = floor.newSlot(this, STATES, Floor.REPORTS_LAST);
        line.areas().forEach(area -> events.add(new ArrayList<>()));
    }

    /** Begins to tell; the present comes first. */
    void begin(TelemetrySink newSink, Reporting newReporting) {
        report(newSink);
        sink = newSink;
        change(newReporting);
    }

    /** Goes on in place of the reporter of the same run before values of the line were changed. */
    void takeOver(Reporter before) {
        if (before.sink != null) {
            begin(before.sink, before.reporting);
        }
    }

    void change(Reporting newReporting) {
        reporting = newReporting;
        if (sink != null) {
            long interval = reporting.stateIntervalTicks();
            floor.calendar.schedule(stateSlot, (floor.now() / interval + 1) * interval);
        }
    }

    /** Puts the state and the level of every element into the sink. */
    void report(TelemetrySink target) {
        if (sink == null) {
            explain();
        }
        Report report = new Report(this, target);
        for (Node node : floor.nodes) {
            node.report(report);
        }
    }

    /** Brings the causes of the present states up to date, which nobody asked for before. */
    private void explain() {
        isExplaining = true;
        for (Node node : floor.nodes) {
            node.refresh();
        }
        isExplaining = false;
    }

    @Override
    void due(int purpose) {
        if (purpose == EVENTS) {
            flushEvents();
        } else {
            floor.refreshAll();
            flushStates();
            change(reporting);
        }
    }

    /** Sends everything that waits. */
    void flush() {
        flushEvents();
        flushStates();
    }

    private void flushStates() {
        if (sink != null) {
            Report report = new Report(this, sink);
            for (Node node : unreported) {
                node.isUnreported = false;
                node.report(report);
            }
            unreported.clear();
        }
    }

    private void flushEvents() {
        for (int area = 0; area < events.size(); area++) {
            flushEvents(area);
        }
        floor.calendar.cancel(eventSlot);
    }

    private void flushEvents(int area) {
        List<LineEvent> batch = events.get(area);
        if (sink != null && !batch.isEmpty()) {
            sink.accept(new EventMessage(addresses.eventHeader(area, instant(floor.now())), batch));
            batch.clear();
        }
    }

    /** Whether somebody wants to know why a station is in its state. */
    boolean asksForCauses() {
        return isExplaining || sink != null;
    }

    boolean isListenedTo() {
        return sink != null;
    }

    /** The node may have changed. */
    void touched(Node node) {
        if (!node.isUnreported) {
            node.isUnreported = true;
            unreported.add(node);
        }
    }

    /** The station changes its state, if it differs. */
    void change(Label label, StateClock clock, StationState state, Cause cause) {
        if (!asksForCauses()) {
            clock.enter(state, floor.now());
        } else if (clock.differs(state, cause)) {
            if (sink != null) {
                tell(label, new LineEvent.StateChanged(label.id(), instant(floor.now()), clock.state(), state, cause));
            }
            clock.change(state, cause, floor.now());
        }
    }

    void vehicleEntered(Label label, int item) {
        if (sink != null && floor.items.isVehicle(item)) {
            tell(label, new LineEvent.VehicleEntered(label.id(), instant(floor.now()), identities.of(item)));
        }
    }

    void vehicleLeft(Label label, int item, Label to) {
        if (sink != null && floor.items.isVehicle(item)) {
            tell(label, new LineEvent.VehicleLeft(label.id(), instant(floor.now()), identities.of(item), to.id()));
        }
    }

    void cycleDone(Label label, int item, long ticks) {
        if (sink != null) {
            tell(label, new LineEvent.CycleDone(label.id(), instant(floor.now()), ticks, vehicle(item), null));
        }
    }

    void stroke(Label label, long ticks, String family) {
        if (sink != null) {
            tell(label, new LineEvent.CycleDone(label.id(), instant(floor.now()), ticks, null, family));
        }
    }

    void inspected(Label label, int item, LineEvent.Verdict verdict) {
        if (sink != null && floor.items.isVehicle(item)) {
            tell(label, new LineEvent.Inspected(label.id(), instant(floor.now()), identities.of(item), verdict));
        }
    }

    void scrapped(Label label, int item, String reason) {
        if (sink != null && floor.items.isVehicle(item)) {
            tell(label, new LineEvent.Scrapped(label.id(), instant(floor.now()), identities.of(item), reason));
        }
    }

    /** A station has changed over from an attribute's value to that of the item. */
    void changedOver(Label label, boolean isColour, int before, int item) {
        if (sink != null) {
            String from = isColour ? identities.colourName(before) : identities.variantName(before);
            changedOver(label, from, isColour ? identities.colour(item) : identities.variant(item));
        }
    }

    void changedOver(Label label, String from, String to) {
        if (sink != null) {
            tell(label, new LineEvent.ChangedOver(label.id(), instant(floor.now()), from, to));
        }
    }

    void deliveryLate(Label label, String reason) {
        if (sink != null) {
            tell(label, new LineEvent.DeliveryLate(label.id(), instant(floor.now()), reason));
        }
    }

    void andonCalled(Label label, int item) {
        if (sink != null) {
            tell(label, new LineEvent.AndonCalled(label.id(), instant(floor.now()), vehicle(item)));
        }
    }

    void completed(Label label, int item, long lead, boolean good, boolean firstTimeThrough) {
        if (sink != null && floor.items.isVehicle(item)) {
            tell(
                    label,
                    new LineEvent.VehicleCompleted(
                            label.id(), instant(floor.now()), identities.of(item), lead, good, firstTimeThrough));
        }
    }

    private void tell(Label label, LineEvent event) {
        int area = addresses.areaIndex(label);
        List<LineEvent> batch = events.get(area);
        batch.add(event);
        if (batch.size() >= reporting.maxEvents()) {
            flushEvents(area);
        } else if (!floor.calendar.isPending(eventSlot)) {
            floor.calendar.schedule(eventSlot, floor.now() + reporting.eventLingerTicks());
        }
    }

    /** The vehicle as messages name it; null for anonymous parts. */
    @Nullable
    VehicleRef vehicle(int item) {
        return floor.items.isVehicle(item) ? identities.of(item) : null;
    }

    Header header(Label label, MessageClass messageClass) {
        return addresses.header(label, messageClass, instant(floor.now()));
    }

    long now() {
        return floor.now();
    }

    Instant instant(long ticks) {
        return line.plan().start().plus(Ticks.toDuration(ticks));
    }

    String runId() {
        return addresses.runId();
    }

    void archive(Archive archive) {
        addresses.archive(archive);
    }
}
