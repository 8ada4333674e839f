package linetwin.sim.line.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linetwin.model.line.Line;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Facts;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Mover;
import linetwin.sim.line.floor.Node;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens as telemetry. Silent, and without cost, until somebody listens; never changes what happens.
 *
 * <p>It reports in simulated time: events wait at most {@link Reporting#eventLingerTicks} for others of their area,
 * changed states and levels follow on a grid of {@link Reporting#stateIntervalTicks}.
 */
public final class Reporter extends EventHandler implements Facts {
    private static final int EVENTS = 0;
    private static final int STATES = 1;

    private final Line line;
    private final Floor floor;
    private final Identities identities;
    private final Addresses addresses;
    private final Findings findings;
    private final int eventSlot;
    private final int stateSlot;
    private final boolean[] isUnreported;
    private final List<Node> unreported = new ArrayList<>();
    private final Set<String> remotelyCleared = new HashSet<>();
    private final List<List<LineEvent>> events = new ArrayList<>();
    private @Nullable TelemetrySink sink;
    private Reporting reporting = Reporting.forRecording();

    public Reporter(Floor floor) {
        this.floor = floor;
        line = floor.line();
        isUnreported = new boolean[line.elements().size()];
        identities = new Identities(line, floor.items(), floor.origins());
        addresses = new Addresses(line, floor.seed());
        findings = new Findings(line, floor.items().defects());
        eventSlot = floor.newSlot(this, EVENTS, Floor.REPORTS_LAST);
        stateSlot = floor.newSlot(this, STATES, Floor.REPORTS_LAST);
        line.areas().forEach(area -> events.add(new ArrayList<>()));
    }

    /** Begins to tell; the present comes first. */
    public void begin(TelemetrySink newSink, Reporting newReporting) {
        report(newSink);
        floor.movers().forEach(Mover::told);
        sink = newSink;
        floor.tell(this);
        change(newReporting);
    }

    /** Goes on in place of the reporter of the same run before values of the line were changed. */
    public void takeOver(Reporter before) {
        if (before.sink != null) {
            begin(before.sink, before.reporting);
        }
    }

    public void change(Reporting newReporting) {
        reporting = newReporting;
        if (sink != null) {
            long interval = reporting.stateIntervalTicks();
            floor.calendar().schedule(stateSlot, (floor.now() / interval + 1) * interval);
        }
    }

    /** Puts the state and the level of every element into the sink. */
    public void report(TelemetrySink target) {
        report(target, floor.nodes());
        MessageReport report = new MessageReport(this, target);
        floor.movers().forEach(mover -> mover.report(report));
    }

    /** Puts the state and the level of some elements into the sink. */
    public void report(TelemetrySink target, List<Node> nodes) {
        floor.explainStates();
        MessageReport report = new MessageReport(this, target);
        nodes.forEach(node -> node.report(report));
    }

    @Override
    protected void due(int purpose) {
        if (purpose == EVENTS) {
            flushEvents();
        } else {
            floor.agenda().refreshAll();
            flushStates();
            change(reporting);
        }
    }

    /** Sends everything that waits. */
    public void flush() {
        flushEvents();
        flushStates();
    }

    private void flushStates() {
        if (sink != null) {
            MessageReport report = new MessageReport(this, sink);
            unreported.forEach(node -> node.report(report));
            unreported.clear();
            Arrays.fill(isUnreported, false);
            for (Mover mover : floor.movers()) {
                if (mover.isNews()) {
                    mover.report(report);
                    mover.told();
                }
            }
        }
    }

    private void flushEvents() {
        for (int area = 0; area < events.size(); area++) {
            flushEvents(area);
        }
        floor.calendar().cancel(eventSlot);
    }

    private void flushEvents(int area) {
        List<LineEvent> batch = events.get(area);
        if (sink != null && !batch.isEmpty()) {
            sink.accept(new EventMessage(addresses.eventHeader(area, instant(floor.now())), batch));
            batch.clear();
        }
    }

    @Override
    public void changed(int node) {
        if (!isUnreported[node]) {
            isUnreported[node] = true;
            unreported.add(floor.node(node));
        }
    }

    @Override
    public void stateChanged(Label station, StationState from, StationState to, Cause cause) {
        boolean isRemote = remotelyCleared.remove(station.id()) && !from.isRest(); // a rest shows none of the stop
        tell(station, new LineEvent.StateChanged(station.id(), now(), from, to, cause, isRemote));
    }

    @Override
    public void remotelyCleared(Label station) {
        remotelyCleared.add(station.id());
    }

    @Override
    public void entered(Label label, int item) {
        if (isVehicle(item)) {
            tell(label, new LineEvent.VehicleEntered(label.id(), now(), identities.of(item), identities.parts(item)));
        }
    }

    @Override
    public void left(Label label, int item, Label to) {
        if (isVehicle(item)) {
            tell(label, new LineEvent.VehicleLeft(label.id(), now(), identities.of(item), to.id()));
        }
    }

    @Override
    public void cycleDone(Label station, int item, long ticks) {
        tell(
                station,
                new LineEvent.CycleDone(
                        station.id(), now(), ticks, vehicle(item), null, null, findings.examined(station, item)));
    }

    @Override
    public void stroke(Label press, long ticks, String family, long lot) {
        tell(press, new LineEvent.CycleDone(press.id(), now(), ticks, null, family, identities.lot(lot)));
    }

    @Override
    public void inspected(Label station, int item, Verdict verdict) {
        if (isVehicle(item)) {
            tell(
                    station,
                    new LineEvent.Inspected(
                            station.id(), now(), identities.of(item), verdict, findings.told(station, item)));
        }
    }

    @Override
    public void scrapped(Label label, int item, String reason) {
        if (isVehicle(item)) {
            tell(label, new LineEvent.Scrapped(label.id(), now(), identities.of(item), reason));
        }
    }

    @Override
    public void changedOver(Label station, boolean isColour, int before, int item) {
        String from = isColour ? identities.colourName(before) : identities.variantName(before);
        changedOver(station, from, isColour ? identities.colour(item) : identities.variant(item));
    }

    @Override
    public void changedOver(Label press, String from, String to) {
        tell(press, new LineEvent.ChangedOver(press.id(), now(), from, to));
    }

    @Override
    public void deliveryLate(Label station, String reason) {
        tell(station, new LineEvent.DeliveryLate(station.id(), now(), reason));
    }

    @Override
    public void andonCalled(Label station, int item) {
        tell(station, new LineEvent.AndonCalled(station.id(), now(), vehicle(item)));
    }

    @Override
    public void checked(Label station, String stop, boolean isFound, boolean isAsked, @Nullable String robot) {
        tell(station, new LineEvent.StationChecked(station.id(), now(), stop, isFound, isAsked, robot));
    }

    @Override
    public void wearMissed(Label station, String stop, long last, @Nullable String robot) {
        tell(station, new LineEvent.WearMissed(station.id(), now(), stop, last < 0 ? null : instant(last), robot));
    }

    @Override
    public void inspectorReached(Label station, String inspector) {
        tell(station, new LineEvent.InspectorReached(station.id(), now(), inspector));
    }

    @Override
    public void completed(Label sink, int item, long leadTicks, boolean good, boolean firstTimeThrough) {
        if (isVehicle(item)) {
            VehicleRef vehicle = identities.of(item);
            tell(sink, new LineEvent.VehicleCompleted(sink.id(), now(), vehicle, leadTicks, good, firstTimeThrough));
        }
    }

    private boolean isVehicle(int item) {
        return floor.items().isVehicle(item);
    }

    private void tell(Label label, LineEvent event) {
        int area = addresses.areaIndex(label);
        List<LineEvent> batch = events.get(area);
        boolean isAlone = EventMessage.isOfRounds(event);
        if (isAlone) {
            flushEvents(area);
        }
        batch.add(event);
        if (isAlone || batch.size() >= reporting.maxEvents()) {
            flushEvents(area);
        } else if (!floor.calendar().isPending(eventSlot)) {
            floor.calendar().schedule(eventSlot, floor.now() + reporting.eventLingerTicks());
        }
    }

    /** The vehicle as messages name it; null for anonymous parts. */
    @Nullable
    VehicleRef vehicle(int item) {
        return isVehicle(item) ? identities.of(item) : null;
    }

    Header header(Label label, MessageClass messageClass) {
        return addresses.header(label, messageClass, now());
    }

    Header header(Mover mover) {
        return addresses.header(mover, now());
    }

    /** The time on the line. */
    public Instant now() {
        return instant(floor.now());
    }

    /** Ticks since the start. */
    long ticks() {
        return floor.now();
    }

    public Instant instant(long ticks) {
        return line.plan().start().plus(Ticks.toDuration(ticks));
    }

    public String runId() {
        return addresses.runId();
    }

    public void archive(Archive archive) {
        addresses.archive(archive);
    }
}
