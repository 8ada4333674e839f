package linetwin.link.foreign;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import linetwin.link.foreign.ItemBook.Stay;
import linetwin.link.foreign.agv.ForeignAgvs;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;
import org.jspecify.annotations.Nullable;

/** The run of a foreign line as the contract tells it, from the first message that was understood. */
final class ForeignRun {
    private final String id;
    private final Address plant;
    private final LineDescription line;
    private final TelemetrySink sink;
    private final Supplier<@Nullable Instant> wallClock;
    private final Supplier<List<Problem>> problems;
    private final Map<String, ElementAccount> accounts = new LinkedHashMap<>();
    private final Map<Topic, Long> lastSeq = new HashMap<>();
    private final Map<String, Instant> lastEvents = new HashMap<>();
    private final Map<String, Address> addresses = new HashMap<>();
    private final Map<String, Address> areas = new HashMap<>();
    private Instant now;

    /**
     * A run that begins.
     *
     * @param wallClock gives nothing where there is no clock
     * @param problems what is known at any time that whoever reads the figures should know
     */
    ForeignRun(
            String id,
            Address plant,
            LineDescription line,
            TelemetrySink sink,
            Supplier<@Nullable Instant> wallClock,
            Supplier<List<Problem>> problems) {
        this.id = id;
        this.plant = plant;
        this.line = line;
        this.sink = sink;
        this.wallClock = wallClock;
        this.problems = problems;
        now = line.start();
        line.elements()
                .forEach(element ->
                        accounts.put(element.id(), new ElementAccount(element, line.idealTaktMicros(), now)));
    }

    ElementAccount account(String element) {
        return Objects.requireNonNull(accounts.get(element), element);
    }

    Instant now() {
        return now;
    }

    /** Says whether the line is there; the present of a line that is known already follows. */
    void announce(RunStatus status, String version) {
        sink.accept(new DescriptionMessage(header(plant, MessageClass.DESCRIPTION, now), line));
        status(status, version);
        accounts.values().forEach(this::report);
    }

    /** That it is offline it says as its last will would. */
    void status(RunStatus status, String version) {
        Header header = status == RunStatus.OFFLINE ? willHeader() : header(plant, MessageClass.STATUS, now);
        sink.accept(new StatusMessage(header, status, version, problems.get()));
    }

    /** A real line takes no commands from here. */
    void refuse(String commandId) {
        sink.accept(new ReplyMessage(
                header(plant, MessageClass.REPLY, now),
                commandId,
                false,
                "this line is read only: it is not simulated"));
    }

    void clock() {
        sink.accept(new ClockMessage(header(plant, MessageClass.CLOCK, now), 1, false, false));
    }

    /** Lets an element reach a moment that is over; one that lies before what it is known to have done counts as that. */
    void reach(ElementAccount account, Instant time) {
        account.reach(time.isAfter(now) ? now : time);
    }

    /**
     * Says that nobody knows what a station does since it was last heard. No event tells of it, since events of an area are in
     * order of time, and this is known only afterwards.
     */
    void lose(ElementAccount account, Instant lastHeard, String reason) {
        reach(account, lastHeard);
        if (account.state().isObserved()) {
            account.change(
                    StationState.NOT_OBSERVED,
                    new Cause(reason, account.element().id()));
        }
        account.reach(now);
        report(account);
    }

    /** The way to the line is lost: nobody knows what any element does since it was last heard. */
    void loseAll(Instant lastHeard, String version) {
        accounts.values().forEach(account -> lose(account, lastHeard, Cause.SOURCE_LOST));
        status(RunStatus.OFFLINE, version);
    }

    /** The way to the line is back. Its sinks take again; of its stations it is known when they speak. */
    void find(String version) {
        accounts.values().forEach(account -> {
            account.reach(now);
            account.said().forget();
            if (account.element().kind() == Kind.SINK) {
                changed(account, StationState.WORKING, Cause.NONE);
            }
        });
        announce(RunStatus.ONLINE, version);
    }

    /** Lets time pass up to a moment, whatever the elements do. */
    void reach(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    /** Says that an element changed its state. */
    void changed(ElementAccount account, StationState state, Cause cause) {
        if (!account.differs(state, cause)) {
            return;
        }
        String area = account.element().area();
        account.reach(lastEvents.getOrDefault(area, line.start())); // events of an area are in order of time
        StationState before = account.state();
        account.change(state, cause);
        tell(account, List.of(new LineEvent.StateChanged(account.element().id(), account.now(), before, state, cause)));
    }

    /** Tells what happens at an element now. */
    void tell(ElementAccount account, List<LineEvent> events) {
        lastEvents.put(account.element().area(), account.now());
        sink.accept(new EventMessage(header(areaAddress(account), MessageClass.EVENT, account.now()), events));
    }

    /** Says what an AGV does and did until now, if anything is known of it. */
    void tell(String fleet, String agv, ForeignAgvs.AgvState state) {
        Address source = plant.ofAgv(fleet, agv);
        Header last = new Header(
                id, source, Math.max(1, lastSeq.getOrDefault(new Topic(source, MessageClass.STATE), 0L)), now, null);
        state.at(last).ifPresent(message -> sink.accept(message.withHeader(header(source, MessageClass.STATE, now))));
    }

    /** Says what all elements did until now. */
    void finish() {
        accounts.values().forEach(account -> account.reach(now));
        accounts.values().forEach(this::report);
    }

    /** Says what an element and the sinks behind it did so far. */
    void report(ElementAccount account) {
        Kind kind = account.element().kind();
        if (kind.publishesState()) {
            sink.accept(state(account));
        }
        if (kind.publishesLevel()) {
            sink.accept(level(account));
        }
        account.element().routes().stream()
                .map(this::account)
                .filter(next -> next.element().kind() == Kind.SINK)
                .forEach(next -> {
                    next.reach(account.now());
                    sink.accept(state(next));
                });
    }

    private StateMessage state(ElementAccount account) {
        boolean isSink = account.element().kind() == Kind.SINK;
        return new StateMessage(
                header(address(account), MessageClass.STATE, account.now()),
                account.state(),
                account.since(),
                account.cause(),
                account.stays().values().stream().map(Stay::vehicle).toList(),
                isSink ? counters(account.element()) : account.counters(),
                account.times(),
                isSink ? account.leadTimes() : null);
    }

    /** A sink counts what those before it have made and not scrapped. */
    private Counters counters(ElementDescription sinkElement) {
        long good = 0;
        long firstPassGood = 0;
        long notObserved = 0;
        for (ElementAccount account : accounts.values()) {
            List<String> routes = account.element().routes();
            if (!routes.isEmpty() && routes.get(0).equals(sinkElement.id())) {
                good += account.counters().good();
                firstPassGood += account.counters().firstPassGood();
                notObserved += account.unobservedGood();
            }
        }
        return new Counters(good, good, 0, 0, firstPassGood, 0, 0, 0, null, notObserved);
    }

    private LevelMessage level(ElementAccount account) {
        return new LevelMessage(
                header(address(account), MessageClass.LEVEL, account.now()),
                account.content(),
                account.element().capacity(),
                new TreeMap<>(),
                account.entered(),
                account.entered() - account.content(),
                account.contentMicros());
    }

    private Address address(ElementAccount account) {
        return addresses.computeIfAbsent(account.element().id(), id -> address(account.element()));
    }

    private Address address(ElementDescription element) {
        String lineOfArea = line.areas().stream()
                .filter(area -> area.id().equals(element.area()))
                .findFirst()
                .orElseThrow()
                .line();
        return plant.withLine(element.area(), lineOfArea).withCell(element.id());
    }

    private Address areaAddress(ElementAccount account) {
        return areas.computeIfAbsent(
                account.element().area(), area -> address(account).withCell(Address.NONE));
    }

    /** Of the whole plant, as if it came after the first one of the next connection; it takes no number. */
    Header willHeader() {
        long before = Math.max(1, lastSeq.getOrDefault(new Topic(plant, MessageClass.STATUS), 0L));
        return new Header(id, plant, before + 2, now, wallClock.get());
    }

    private Header header(Address source, MessageClass messageClass, Instant time) {
        long seq = lastSeq.merge(new Topic(source, messageClass), 1L, Long::sum);
        return new Header(id, source, seq, time, wallClock.get());
    }
}
