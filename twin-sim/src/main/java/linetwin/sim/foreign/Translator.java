package linetwin.sim.foreign;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Limits;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
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
 * Makes messages of the contract out of those of a foreign line. Its run begins with the first message that is understood;
 * what is not understood is rejected with its topic, field and rule, and changes nothing. One thread at a time.
 *
 * <p>The time on the line is that of its messages, and goes on between them like that of whoever listens.
 */
public final class Translator {
    /** A clock that is further ahead is wrong, and would hold up time for all others. */
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

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
    private Instant arrived = Instant.EPOCH;

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
        letPass(at);
        ForeignMessage message = new ForeignMessage(payload);
        for (MessageRule rule : foreign.rules()) {
            rule.topic().match(topic).ifPresent(names -> apply(rule, topic, rule.read(names, message), payload));
        }
    }

    private void apply(MessageRule rule, String topic, RuleReadings readings, byte[] payload) {
        for (int i = 0; i < readings.others(); i++) {
            observer.onPassedOver(rule);
        }
        readings.refused().forEach(why -> refuse(rule, topic, why));
        int hash = Arrays.hashCode(payload);
        for (Reading reading : readings.found()) {
            try {
                apply(rule, topic, reading, hash++);
            } catch (ForeignFormatException e) {
                refuse(rule, topic, String.valueOf(e.getMessage()));
            }
        }
    }

    private void refuse(MessageRule rule, String topic, String why) {
        observer.onRefused(rule, why);
        listener.onRejected(topic, topic + ": " + why);
    }

    private void apply(MessageRule rule, String topic, Reading reading, int hash) throws ForeignFormatException {
        Optional<String> element = foreign.elements().find(reading.name());
        if (element.isEmpty() && !rule.element().ignoresOthers()) {
            throw new ForeignFormatException(
                    "is about '" + Excerpt.of(reading.name()) + "', which the mapping has no element for");
        }
        if (element.isEmpty() || reading.isSilent()) {
            observer.onPassedOver(rule);
            return;
        }
        Instant time = time(rule, reading);
        requireRoom(element.get(), reading);
        ForeignRun current = begun(time);
        ElementAccount account = current.account(element.get());
        if (!account.admits(reading.name())) {
            throw new ForeignFormatException("is about one name more than an element can have");
        }
        current.reach(account, time);
        boolean isFinished = reading.finish().isPresent() && finishes.isFinished(rule, reading);
        observer.onUsed(rule, element.get(), reading, isFinished);
        count(topic, account, reading, isFinished, tellingOf(reading, hash));
        apply(rule, reading, account, current);
    }

    private Instant time(MessageRule rule, Reading reading) throws ForeignFormatException {
        if (reading.time().isEmpty()) {
            return run == null ? arrived : run.now();
        }
        Instant time = reading.time().get();
        if (time.isBefore(Limits.FIRST_TIME) || time.isAfter(arrived.plus(FARTHEST_AHEAD))) {
            throw new ForeignFormatException(rule.time().orElseThrow().word().at() + " is " + time
                    + "; must be after 1970, and not more than a day ahead of the clock here");
        }
        return time;
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

    private Telling tellingOf(Reading reading, int hash) {
        return reading.time().isPresent()
                ? new Telling(new Moment(reading.time(), arrived), OptionalInt.of(hash))
                : new Telling(new Moment(Optional.empty(), arrived), OptionalInt.empty());
    }

    /** Adds up what a record counts, and tells what of it was not plain growth. */
    private void count(String topic, ElementAccount account, Reading reading, boolean isFinished, Telling telling) {
        String name = reading.name();
        ElementCounters counted = account.counted();
        List<CounterRemark> remarks = new ArrayList<>(counted.read(name, amounts(reading, false), telling.moment()));
        remarks.addAll(counted.add(name, amounts(reading, true), telling.moment(), telling.message()));
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

    private void apply(MessageRule rule, Reading reading, ElementAccount account, ForeignRun current) {
        reading.level().ifPresent(level -> account.fill((int) level));
        SaidStates said = account.said();
        if (said.take(reading, rule.priority())) {
            said.current()
                    .ifPresent(state ->
                            current.changed(account, state, causes.of(account.element(), state, said.reason())));
        }
        current.report(account);
    }

    private ForeignRun begun(Instant time) {
        if (run == null) {
            CheckedSink sink = new CheckedSink(listener::onMessage, this::holdBack);
            run = new ForeignRun(id, foreign.plant(), foreign.startingAt(time), sink, () -> arrived);
            run.announce(version);
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
        if (run != null) {
            letPass(now);
            run.clock();
        }
    }

    /** Time on the line goes on like that here. */
    private void letPass(Instant now) {
        Instant before = arrived;
        arrived = now.truncatedTo(ChronoUnit.MICROS);
        if (run != null && arrived.isAfter(before)) {
            run.reach(run.now().plus(Duration.between(before, arrived)));
        }
    }

    /** Says all again: a broker that was restarted may know nothing. */
    public void announceAgain() {
        if (run != null) {
            run.announce(version);
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
