package linetwin.link.foreign;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import linetwin.link.foreign.RecordBook.Entry;
import linetwin.link.foreign.agv.ForeignAgvs;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.mapping.Reading;
import linetwin.link.foreign.mapping.RuleReadings;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignMessage;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.limit.Excerpt;
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

    private final String id = UUID.randomUUID().toString();
    private final ForeignLine foreign;
    private final String version;
    private final TelemetryListener listener;
    private final TranslationObserver observer;
    private final Problems problems = new Problems();
    private final StationWatches watches = new StationWatches();
    private final Remarks remarks;
    private final RecordBook book;
    private @Nullable ForeignRun run;
    private @Nullable ForeignAgvs agvs;
    private Instant arrived = Instant.EPOCH;
    private Instant lastHeard = Instant.EPOCH;
    private Instant lost = Instant.EPOCH;
    private Instant lostAt = Instant.EPOCH;
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
        remarks = new Remarks(listener, problems, () -> arrived);
        book = new RecordBook(new StateCauses(foreign.line()), watches, remarks);
    }

    /** A message of the foreign line arrived. */
    public void accept(String topic, byte[] payload, Instant at) {
        arrive(at);
        eachRule(topic, payload, false);
        hearAgv(topic, payload);
    }

    /**
     * A message arrived that the foreign line's broker had kept: it tells what is, but not when it was said, and is no sign
     * that anybody lives.
     */
    public void acceptRetained(String topic, byte[] payload, Instant at) {
        arrive(at);
        eachRule(topic, payload, true);
        hearAgv(topic, payload);
    }

    private void hearAgv(String topic, byte[] payload) {
        if (!ForeignAgvs.isOf(foreign.fleets(), topic)) {
            return;
        }
        ForeignRun current = begun();
        try {
            agvs().hear(topic, payload, arrived, current::tell);
        } catch (ForeignFormatException e) {
            remarks.refused(topic, String.valueOf(e.getMessage()));
        }
    }

    private ForeignAgvs agvs() {
        if (agvs == null) {
            agvs = new ForeignAgvs(foreign.fleets(), arrived);
        }
        return agvs;
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
            Arrival arrival = new Arrival(i, rule, topic, isKept, arrived);
            rule.topic().match(topic).ifPresent(names -> apply(arrival, rule.read(names, message, clock), payload));
        }
    }

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
        remarks.refused(arrival.topic(), why);
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
        foreign.requireRoom(element.get(), reading);
        ElementAccount account = begun().account(element.get());
        if (!account.admits(reading.name())) {
            throw new ForeignFormatException("is about one name more than an element can have");
        }
        boolean isFinished = book.isFinished(arrival, reading);
        observer.onUsed(rule, element.get(), reading, isFinished);
        book.enter(arrival, reading, hash, new Entry(begun(), account, isFinished));
    }

    private ForeignRun begun() {
        if (run == null) {
            CheckedSink sink = new CheckedSink(listener::onMessage, remarks::heldBack);
            run = new ForeignRun(id, foreign.plant(), foreign.startingAt(arrived), sink, () -> arrived, problems::list);
            agvs = new ForeignAgvs(foreign.fleets(), arrived);
            run.announce(RunStatus.ONLINE, version);
        }
        return run;
    }

    /** Goes on with the time of the line; to be called once per second, or the line is taken to be silent. */
    public void tick(Instant now) {
        if (isSourceLost) {
            return;
        }
        letPass(now);
        ForeignRun current = begun();
        watches.fallSilent(arrived, (element, watch, silence) -> lose(current, element, watch, silence));
        agvs().fallSilent(arrived, current::tell);
        if (problems.takeNews(arrived)) {
            current.status(RunStatus.ONLINE, version);
        }
        current.clock();
    }

    private void lose(ForeignRun current, String element, StationWatch watch, Duration silence) {
        ElementAccount account = current.account(element);
        if (account.element().kind().publishesState()) {
            current.lose(account, watch.lastHeard(), Cause.SILENT);
            remarks.noticed(
                    ProblemKind.SILENT,
                    element,
                    watch.name(),
                    "has said nothing for " + silence.toSeconds() + " s; what it does is not observed");
        }
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
        lost = lastHeard.isAfter(noticed) ? lastHeard : noticed;
        lostAt = arrived;
        problems.note(ProblemKind.SOURCE_LOST, "", lostAt, "away since " + lostAt + "; not observed since " + lost);
        agvs().loseAll(lost, run::tell);
        run.loseAll(lost, version);
    }

    /** The way to the foreign line is there; it may have been lost. */
    public void sourceFound(Instant at) {
        if (isSourceLost && run != null) {
            isSourceLost = false;
            letPass(at);
            watches.miss(arrived);
            problems.complete(
                    ProblemKind.SOURCE_LOST,
                    "",
                    arrived,
                    "was away from " + lostAt + " to " + arrived + "; not observed since " + lost);
            run.find(version);
        }
    }

    /** Says all again: a broker that was restarted may know nothing. */
    public void announceAgain() {
        if (run != null) {
            run.announce(isSourceLost ? RunStatus.OFFLINE : RunStatus.ONLINE, version);
            agvs().tellAll(run::tell);
        }
    }

    /** What a broker shall say when this program dies. */
    public StatusMessage lastWill() {
        Header header = run == null ? new Header(id, foreign.plant(), 3, arrived, arrived) : run.willHeader();
        return new StatusMessage(header, RunStatus.OFFLINE, version);
    }

    /** Answers a command, which a line that is only read can't obey. */
    public void refuse(CommandMessage command) {
        if (run != null && !(command.command() instanceof LineCommand.Resolve)) { // which a resolver answers
            run.refuse(command.id());
        }
    }

    /** Takes leave. */
    public void end() {
        if (run != null) {
            run.status(RunStatus.OFFLINE, version);
        }
    }

    /** A message could not be taken in, since too many wait to be published. */
    public void leaveOut(String topic, Instant at) {
        problems.note(ProblemKind.LEFT_OUT, "", at.truncatedTo(ChronoUnit.MICROS), topic);
    }

    /** What was not plain since the beginning. */
    public Problems problems() {
        return problems;
    }
}
