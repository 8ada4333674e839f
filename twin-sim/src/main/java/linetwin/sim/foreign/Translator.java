package linetwin.sim.foreign;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Limits;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.sim.foreign.counter.CounterReading;
import linetwin.sim.foreign.counter.CounterRemark;
import linetwin.sim.foreign.counter.Moment;
import linetwin.sim.foreign.counter.ReadingKind;
import linetwin.sim.foreign.mapping.Counter;
import linetwin.sim.foreign.mapping.ForeignFormatException;
import linetwin.sim.foreign.mapping.ForeignPayload;
import linetwin.sim.foreign.mapping.MessageRule;
import linetwin.sim.foreign.mapping.MessageRule.CycleField;
import linetwin.sim.foreign.mapping.MessageRule.Meaning;
import linetwin.sim.foreign.mapping.MessageRule.NumberField;
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
    private final Tally tally = new Tally();
    private @Nullable ForeignRun run;
    private Instant arrived = Instant.EPOCH;

    /** A translator into the ear of a listener, which hears of this program's version. */
    public Translator(ForeignLine foreign, String version, TelemetryListener listener) {
        this.foreign = foreign;
        this.version = version;
        this.listener = listener;
    }

    /** A message of the foreign line arrived. */
    public void accept(String topic, byte[] payload, Instant at) {
        letPass(at);
        for (MessageRule rule : foreign.rules()) {
            rule.topic().match(topic).ifPresent(names -> apply(rule, names, topic, payload));
        }
    }

    private void apply(MessageRule rule, Map<String, String> names, String topic, byte[] payload) {
        try {
            ForeignPayload content = ForeignPayload.read(payload, rule.isText());
            String name = content.element(rule.element(), names);
            String element = foreign.elements().get(name);
            if (element == null) {
                throw new ForeignFormatException("is about '" + name + "', which the mapping has no element for");
            }
            Reading reading = Reading.of(rule, content);
            Instant time = time(rule, content);
            requireRoom(element, reading);
            ForeignRun current = begun(time);
            ElementAccount account = current.account(element);
            current.reach(account, time);
            count(topic, account, reading, tellingOf(rule, time, payload));
            apply(reading, account, current);
        } catch (ForeignFormatException e) {
            listener.onRejected(topic, topic + ": " + e.getMessage());
        }
    }

    private Instant time(MessageRule rule, ForeignPayload content) throws ForeignFormatException {
        if (rule.time().isEmpty()) {
            return run == null ? arrived : run.now();
        }
        Instant time = content.time(rule.time().get());
        if (time.isBefore(Limits.FIRST_TIME) || time.isAfter(arrived.plus(FARTHEST_AHEAD))) {
            throw new ForeignFormatException(rule.time().get().at() + " is " + time
                    + "; must be after 1970, and not more than a day ahead of the clock here");
        }
        return time;
    }

    /** What can't be in an element is not. */
    private void requireRoom(String element, Reading reading) throws ForeignFormatException {
        int capacity = foreign.element(element).capacity();
        boolean isLimited = capacity < Integer.MAX_VALUE;
        long most = isLimited ? capacity : LARGEST_CONTENT;
        if (reading.level().isPresent() && reading.level().get() > most) {
            throw new ForeignFormatException("level of '" + element + "' is "
                    + reading.level().get() + "; must be at most " + most + (isLimited ? ", its capacity" : ""));
        }
    }

    private Telling tellingOf(MessageRule rule, Instant time, byte[] payload) {
        return rule.time().isPresent()
                ? new Telling(new Moment(Optional.of(time), arrived), OptionalInt.of(Arrays.hashCode(payload)))
                : new Telling(new Moment(Optional.empty(), arrived), OptionalInt.empty());
    }

    /** Adds up what a message counts, and tells what of it was not plain growth. */
    private void count(String topic, ElementAccount account, Reading reading, Telling telling) {
        List<CounterRemark> remarks = new ArrayList<>(account.counted().read(reading.counters(), telling.moment()));
        if (reading.isCycle()) {
            remarks.addAll(account.counted().finish(reading.verdict(), telling.moment(), telling.message()));
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

    private void apply(Reading reading, ElementAccount account, ForeignRun current) {
        reading.level().ifPresent(level -> account.fill(level.intValue()));
        reading.meaning()
                .ifPresent(meaning -> current.changed(account, meaning.state(), cause(account.element(), meaning)));
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

    /** Why a station is in a state, as far as the state itself says. */
    private Cause cause(ElementDescription element, Meaning meaning) {
        if (!meaning.reason().isEmpty()) {
            return new Cause(meaning.reason(), element.id());
        }
        return switch (meaning.state()) {
            case WORKING -> Cause.NONE;
            case STARVED -> new Cause(Cause.NO_ITEM, feeder(element));
            case BLOCKED ->
                new Cause(Cause.NO_ROOM, element.routes().stream().findFirst().orElse(""));
            case ANDON -> new Cause(Cause.ANDON_CALL, element.id());
            case SETUP -> new Cause(Cause.CHANGEOVER, element.id());
            case BREAK, OFF_SHIFT -> new Cause(Cause.CALENDAR, "");
            case FAILED, MINOR_STOP, MAINTENANCE, NOT_OBSERVED -> new Cause(reason(meaning.state()), element.id());
        };
    }

    /** The name of a stop of which nothing is known but the state. */
    static String reason(StationState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String feeder(ElementDescription element) {
        return foreign.line().elements().stream()
                .filter(other -> other.routes().contains(element.id()))
                .map(ElementDescription::id)
                .findFirst()
                .orElse("");
    }

    /** What was not plain, by its kind, since the beginning. */
    public Tally tally() {
        return tally;
    }

    /** What tells when a message counts, and whether it came already. */
    private record Telling(Moment moment, OptionalInt message) {}

    /** All that a message says, read before any of it counts, so that a mistake in it changes nothing. */
    private record Reading(
            Map<Counter, CounterReading> counters,
            boolean isCycle,
            Optional<Counter> verdict,
            Optional<Long> level,
            Optional<Meaning> meaning) {
        static Reading of(MessageRule rule, ForeignPayload content) throws ForeignFormatException {
            Map<Counter, CounterReading> counters = new EnumMap<>(Counter.class);
            for (var entry : rule.counters().entrySet()) {
                NumberField field = entry.getValue();
                counters.put(entry.getKey(), new CounterReading(content.number(field), field.times()));
            }
            return new Reading(
                    counters,
                    rule.cycle().isPresent(),
                    rule.cycle().isPresent() ? verdict(rule.cycle().get(), content) : Optional.empty(),
                    rule.level().isPresent()
                            ? Optional.of(Math.round(content.number(rule.level().get())))
                            : Optional.empty(),
                    rule.state().isPresent()
                            ? Optional.of(content.state(rule.state().get()))
                            : Optional.empty());
        }

        private static Optional<Counter> verdict(CycleField cycle, ForeignPayload content)
                throws ForeignFormatException {
            if (cycle.scrapped().isPresent() && content.isOneOf(cycle.scrapped().get())) {
                return Optional.of(Counter.SCRAPPED);
            }
            boolean isReworked = cycle.reworked().isPresent()
                    && content.isOneOf(cycle.reworked().get());
            return isReworked ? Optional.of(Counter.REWORKED) : Optional.empty();
        }
    }
}
