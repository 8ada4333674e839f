package linetwin.model.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.body.VehicleRef;

/** Publishes messages of a described line as a line would: with headers, and numbered by source and class. */
public final class FakePublisher {
    public static final Address PLANT = Address.ofPlant("linetwin-demo", "liangjiang");
    public static final Instant WALL_START = Instant.parse("2026-11-22T08:00:00Z");

    private final LineDescription line;
    private final String run;
    private final Instant wallTime;
    private final Map<Topic, Long> seqs = new HashMap<>();
    private Instant now;

    public FakePublisher(LineDescription line, String run) {
        this(line, run, WALL_START);
    }

    public FakePublisher(LineDescription line, String run, Instant wallTime) {
        this.line = line;
        this.run = run;
        this.wallTime = wallTime;
        now = line.start();
    }

    /** Sets the time on the line, in seconds since its start. */
    public FakePublisher at(double seconds) {
        now = instant(seconds);
        return this;
    }

    public Instant instant(double seconds) {
        return line.start().plus(Duration.ofMillis(Math.round(seconds * 1_000)));
    }

    public DescriptionMessage description() {
        return new DescriptionMessage(header(PLANT, MessageClass.DESCRIPTION), line);
    }

    /** The description of the line after values of it were changed. */
    public DescriptionMessage description(LineDescription changed) {
        return new DescriptionMessage(header(PLANT, MessageClass.DESCRIPTION), changed);
    }

    public StatusMessage status(RunStatus status, Problem... problems) {
        return new StatusMessage(header(PLANT, MessageClass.STATUS), status, "0.1.0", List.of(problems));
    }

    /** What the broker says when the publisher dies: numbered as if it came next, but taking no number. */
    public StatusMessage lastWill() {
        StatusMessage will = status(RunStatus.OFFLINE);
        seqs.merge(will.topic(), -1L, Long::sum);
        return will;
    }

    public ClockMessage clock(double pace) {
        return new ClockMessage(header(PLANT, MessageClass.CLOCK), pace, false, false);
    }

    /** A state that begins now, with no history. */
    public StateMessage state(String station, StationState state, VehicleRef... vehicles) {
        return state(station, state, new Cause("reason", "elsewhere"), vehicles);
    }

    public StateMessage state(String station, StationState state, Cause cause, VehicleRef... vehicles) {
        return new StateMessage(
                header(address(station), MessageClass.STATE),
                state,
                now,
                cause,
                List.of(vehicles),
                Counters.ZERO,
                StateTimes.zero(),
                null);
    }

    /** A state that has lasted since the times were last added up. */
    public StateMessage state(String station, StationState state, Counters counters, StateTimes times) {
        return state(station, state, counters, times, LeadTimes.none());
    }

    public StateMessage state(
            String station, StationState state, Counters counters, StateTimes times, LeadTimes leadTimes) {
        return new StateMessage(
                header(address(station), MessageClass.STATE),
                state,
                now,
                Cause.NONE,
                List.of(),
                counters,
                times,
                leadTimes);
    }

    public LevelMessage level(String store, int content, int capacity) {
        return new LevelMessage(
                header(address(store), MessageClass.LEVEL), content, capacity, new TreeMap<>(), content, 0, 0);
    }

    public EventMessage events(LineEvent first, LineEvent... more) {
        List<LineEvent> events = new ArrayList<>(List.of(first));
        events.addAll(List.of(more));
        Address area = address(first.element()).withCell(Address.NONE);
        return new EventMessage(header(area, MessageClass.EVENT), events);
    }

    /** The station changes its state now. */
    public LineEvent.StateChanged change(String station, StationState from, StationState to) {
        return new LineEvent.StateChanged(station, now, from, to, new Cause("event", station));
    }

    public static VehicleRef vehicle(int number) {
        String vin = "LTW1M5AA7T%07d".formatted(number);
        return new VehicleRef(vin, "B" + number, null, "88.999.20260001/V." + vin, "m5", "polar-white");
    }

    private Address address(String element) {
        ElementDescription description = line.elements().stream()
                .filter(candidate -> candidate.id().equals(element))
                .findFirst()
                .orElseThrow();
        return PLANT.withLine(description.area(), description.area() + "-1").withCell(element);
    }

    private Header header(Address source, MessageClass messageClass) {
        long seq = seqs.merge(new Topic(source, messageClass), 1L, Long::sum);
        return new Header(run, source, seq, now, wallTime);
    }
}
