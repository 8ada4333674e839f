package linetwin.sim.foreign;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.sim.foreign.clock.StationClock;
import linetwin.sim.foreign.counter.CounterReading;
import linetwin.sim.foreign.counter.CounterRemark;
import linetwin.sim.foreign.counter.ElementCounters;
import linetwin.sim.foreign.counter.Moment;
import linetwin.sim.foreign.counter.ReadingKind;
import linetwin.sim.foreign.mapping.Counter;
import linetwin.sim.foreign.mapping.Excerpt;
import linetwin.sim.foreign.mapping.ForeignFormatException;
import linetwin.sim.foreign.mapping.ForeignMessage;
import linetwin.sim.foreign.mapping.MessageRule;
import linetwin.sim.foreign.mapping.Reading;
import linetwin.sim.foreign.mapping.Reading.Finish;
import linetwin.sim.foreign.mapping.RuleReadings;
import linetwin.sim.recording.verify.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of the contract out of those of a foreign line. Its run begins when it begins to listen; what is not
 * understood is rejected with its topic, field and rule, and changes nothing. One thread at a time.
 *
 * <p>The time on the line is that of whoever listens. When something happened at a station is told by its own clock, which is
 * held against that time, and not by the clock of any other.
 */
public final class Translator {
    /** So much before it is noticed, the way to the line may have been lost: a broker answers every two seconds. */
    private static final Duration UNNOTICED = Duration.ofSeconds(5);

    /** Items that an element without a limit may hold; with more it is no number of items. */
    private static final int LARGEST_CONTENT = 100_000;

    private final String id = UUID.randomUUID().toString();
    private final ForeignLine foreign;
    private final String version;
    private final TelemetryListener listener;
    private final TranslationObserver observer;
    private final StateCauses causes;
    private final Finishes finishes = new Finishes();
    private final Tally tally = new Tally();
    private @Nullable ForeignRun run;
    private final Map<String, StationWatch> watches = new LinkedHashMap<>();
    private Instant arrived = Instant.EPOCH;
    private Instant lastHeard = Instant.EPOCH;
    private boolean isSourceLost;

    /** A translator into the ear of a listener, which hears of this program's version. */
    public Translator(ForeignLine foreign, String version, TelemetryListener listener) {
        this(foreign, version, listener, TranslationObserver.NONE);
    }

    /** One that also tells what each rule makes of each message. */
    public Translator(ForeignLine foreign, String version, TelemetryListener listener, TranslationObserver observer) {
        this.foreign = foreign;
        this.version = version;
        this.listener = listener;
        this.observer = observer;
        causes = new StateCauses(foreign.line());
    }

    /** A message of the foreign line arrived. */
    public void accept(String topic, byte[] payload, Instant at) {
        arrive(at);
        eachRule(topic, payload, false);
    }

    /**
     * A message arrived that the foreign line's broker had kept: it tells what is, but not when it was said, and is no sign
     * that anybody lives.
     */
    public void acceptRetained(String topic, byte[] payload, Instant at) {
        arrive(at);
        eachRule(topic, payload, true);
    }

    private void arrive(Instant at) {
        sourceFound(at); // its messages can be faster than the news of its return
        letPass(at);
        lastHeard = arrived;
    }

    private void eachRule(String topic, byte[] payload, boolean isKept) {
        ForeignMessage message = new ForeignMessage(payload);
        Optional<Instant> clock = isKept ? Optional.empty() : Optional.of(arrived);
        for (int i = 0; i < foreign.rules().size(); i++) {
            MessageRule rule = foreign.rules().get(i);
            Arrival arrival = new Arrival(i, rule, topic, isKept);
            rule.topic().match(topic).ifPresent(names -> apply(arrival, rule.read(names, message, clock), payload));
        }
    }

    /** A message as one of the rules reads it. */
    private record Arrival(int number, MessageRule rule, String topic, boolean isKept) {}

    private void apply(Arrival arrival, RuleReadings readings, byte[] payload) {
        for (int i = 0; i < readings.others(); i++) {
            observer.onPassedOver(arrival.rule());
        }
        readings.refused().forEach(why -> refuse(arrival, why));
        int hash = Arrays.hashCode(payload);
        for (Reading reading : readings.found()) {
            try {
                apply(arrival, reading, hash++);
            } catch (ForeignFormatException e) {
                refuse(arrival, String.valueOf(e.getMessage()));
            }
        }
    }

    private void refuse(Arrival arrival, String why) {
        observer.onRefused(arrival.rule(), why);
        listener.onRejected(arrival.topic(), arrival.topic() + ": " + why);
    }

    private void apply(Arrival arrival, Reading reading, int hash) throws ForeignFormatException {
        MessageRule rule = arrival.rule();
        Optional<String> element = foreign.elements().find(reading.name());
        if (element.isEmpty() && !rule.element().ignoresOthers()) {
            throw new ForeignFormatException(
                    "is about '" + Excerpt.of(reading.name()) + "', which the mapping has no element for");
        }
        if (element.isEmpty() || reading.isSilent()) {
            observer.onPassedOver(rule);
            return;
        }
        requireRoom(element.get(), reading);
        ElementAccount account = begun().account(element.get());
        if (!account.admits(reading.name())) {
            throw new ForeignFormatException("is about one name more than an element can have");
        }
        Moment moment = moment(arrival, account, reading);
        boolean isFinished = reading.finish().isPresent() && finishes.isFinished(rule, reading) && !arrival.isKept();
        observer.onUsed(rule, element.get(), reading, isFinished);
        OptionalInt message = reading.time().isPresent() ? OptionalInt.of(hash) : OptionalInt.empty();
        count(arrival, account, reading, isFinished, new Telling(moment, message));
        apply(rule, reading, account);
    }

    /** Lets the element reach the time of a record, which counts by the station's clock as it was put right. */
    private Moment moment(Arrival arrival, ElementAccount account, Reading reading) {
        String element = account.element().id();
        StationWatch watch = watches.computeIfAbsent(element, id -> new StationWatch());
        boolean isNew = watch.heard(arrival.number(), arrival.rule().silentAfter(), arrival.topic(), reading, arrived);
        StationClock clock = watch.clock(reading.name());
        Instant onLine = reading.time()
                .map(time -> clock.onLine(arrival.topic(), time, arrived, isNew))
                .orElse(arrived);
        begun().reach(account, onLine);
        clock.takeNotice().ifPresent(notice -> tell(reading.name(), notice));
        Optional<Instant> own =
                reading.time(); // as it was said: a shift that is found better makes no new message of an old one
        boolean isOfRuleWithTime = arrival.rule().time().isPresent();
        return new Moment(own.or(() -> isOfRuleWithTime ? Optional.of(arrived) : Optional.empty()), arrived);
    }

    /** Says something of a station that whoever reads its figures should know. */
    private void tell(String name, String sentence) {
        listener.onRemarked(name, sentence, name + ": " + sentence);
    }

    /** What can't be in an element is not. */
    private void requireRoom(String element, Reading reading) throws ForeignFormatException {
        int capacity = foreign.element(element).capacity();
        boolean isLimited = capacity < Integer.MAX_VALUE;
        long most = isLimited ? capacity : LARGEST_CONTENT;
        if (reading.level().isPresent() && reading.level().getAsLong() > most) {
            throw new ForeignFormatException("level of '" + element + "' is "
                    + reading.level().getAsLong() + "; must be at most " + most + (isLimited ? ", its capacity" : ""));
        }
    }

    /** Adds up what a record counts, and tells what of it was not plain growth. What was added is not added once more. */
    private void count(Arrival arrival, ElementAccount account, Reading reading, boolean isFinished, Telling telling) {
        String topic = arrival.topic();
        String name = reading.name();
        ElementCounters counted = account.counted();
        List<CounterRemark> remarks = new ArrayList<>(counted.read(name, amounts(reading, false), telling.moment()));
        if (!arrival.isKept()) {
            remarks.addAll(counted.add(name, amounts(reading, true), telling.moment(), telling.message()));
        }
        if (isFinished) {
            Optional<Counter> verdict = reading.finish().flatMap(Finish::verdict);
            remarks.addAll(counted.finish(name, verdict, telling.moment(), telling.message()));
        }
        for (CounterRemark remark : remarks) {
            tally.note(remark.kind());
            String text = topic + ": " + remark.of(account.element().id());
            if (remark.kind() == ReadingKind.IMPLAUSIBLE) {
                listener.onRejected(topic, text);
            } else {
                listener.onRemarked(topic, remark.kind().inShort(), text);
            }
        }
    }

    private static Map<Counter, CounterReading> amounts(Reading reading, boolean areIncrements) {
        Map<Counter, CounterReading> amounts = new EnumMap<>(Counter.class);
        reading.counters().forEach((counter, amount) -> {
            if (amount.isIncrement() == areIncrements) {
                amounts.put(counter, new CounterReading(amount.items(), amount.step()));
            }
        });
        return amounts;
    }

    private void apply(MessageRule rule, Reading reading, ElementAccount account) {
        ForeignRun current = begun();
        reading.level().ifPresent(level -> account.fill((int) level));
        SaidStates said = account.said();
        said.take(reading, rule.priority());
        StationWatch watch = watches.get(account.element().id());
        if (watch == null || !watch.isSilent(arrived)) {
            said.current()
                    .ifPresent(state ->
                            current.changed(account, state, causes.of(account.element(), state, said.reason())));
        }
        current.report(account);
    }

    private ForeignRun begun() {
        if (run == null) {
            CheckedSink sink = new CheckedSink(listener::onMessage, this::holdBack);
            run = new ForeignRun(id, foreign.plant(), foreign.startingAt(arrived), sink, () -> arrived);
            run.announce(RunStatus.ONLINE, version);
        }
        return run;
    }

    private void holdBack(Finding breach) {
        tally.note(breach.rule());
        listener.onRejected(
                breach.topic(),
                breach.topic() + " is not published, since it would break the contract (" + breach.rule() + "): "
                        + breach.message());
    }

    /** Goes on with the time of the line; to be called once per second, or the line is taken to be silent. */
    public void tick(Instant now) {
        if (isSourceLost) {
            return;
        }
        letPass(now);
        ForeignRun current = begun();
        watches.forEach((element, watch) -> watch.fallSilent(arrived).ifPresent(silence -> {
            ElementAccount account = current.account(element);
            if (account.element().kind().publishesState()) {
                current.lose(account, watch.lastHeard(), Cause.SILENT);
                tell(watch.name(), "has said nothing for " + silence.toSeconds() + " s; what it does is not observed");
            }
        }));
        current.clock();
    }

    /** Time on the line goes on like that here. */
    private void letPass(Instant now) {
        arrived = now.truncatedTo(ChronoUnit.MICROS);
        if (run != null) {
            run.reach(arrived);
        }
    }

    /** The way to the foreign line is lost: from its last sign of life on nobody knows what it does, and its clock stands. */
    public void sourceLost(Instant at) {
        if (isSourceLost || run == null) {
            return;
        }
        letPass(at);
        isSourceLost = true;
        Instant noticed = arrived.minus(UNNOTICED);
        run.loseAll(lastHeard.isAfter(noticed) ? lastHeard : noticed, version);
    }

    /** The way to the foreign line is there; it may have been lost. */
    public void sourceFound(Instant at) {
        if (isSourceLost && run != null) {
            isSourceLost = false;
            letPass(at);
            watches.values().forEach(watch -> watch.miss(arrived));
            run.find(version);
        }
    }

    /** Says all again: a broker that was restarted may know nothing. */
    public void announceAgain() {
        if (run != null) {
            run.announce(isSourceLost ? RunStatus.OFFLINE : RunStatus.ONLINE, version);
        }
    }

    /** What a broker shall say when this program dies. */
    public StatusMessage lastWill() {
        Header header = run == null ? new Header(id, foreign.plant(), 3, arrived, arrived) : run.willHeader();
        return new StatusMessage(header, RunStatus.OFFLINE, version);
    }

    /** Answers a command, which a line that is only read can't obey. */
    public void refuse(CommandMessage command) {
        if (run != null) {
            run.refuse(command.id());
        }
    }

    /** Takes leave. */
    public void end() {
        if (run != null) {
            run.status(RunStatus.OFFLINE, version);
        }
    }

    /** What was not plain, by its kind, since the beginning. */
    public Tally tally() {
        return tally;
    }

    /** What tells when a message counts, and whether it came already. */
    private record Telling(Moment moment, OptionalInt message) {}
}
