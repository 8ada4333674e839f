package linetwin.link.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.link.log.LogEntry;
import linetwin.link.log.LogEntry.Covered;
import linetwin.link.log.LogEntry.Ended;
import linetwin.link.log.LogEntry.Fact;
import linetwin.link.log.LogEntry.Silent;
import linetwin.link.log.Logs.LogFile;
import linetwin.link.log.ShiftWatch;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.RunStatus;

/**
 * Makes messages of the contract out of what logs of a foreign line say, in order of time. Its run lasts from the first entry to
 * the last one; it has no clock but that of the logs, so that the same logs give the same messages. One thread at a time.
 *
 * <p>An element is not observed before anything is said of it, after its logs are over and while they are silent. Outside of the
 * shifts, if they are known, it is off shift.
 */
public final class LogTranslator {
    private final String id;
    private final ForeignLine foreign;
    private final String version;
    private final TelemetryListener listener;
    private final List<LogFile> files;
    private final Problems problems = new Problems();
    private final StateCauses causes;
    private final LogNotes notes;
    private final LogBook book;
    private final Remarks remarks;
    private final List<LogVoice> voices;
    private final Set<ElementAccount> heard = new LinkedHashSet<>();
    private final ShiftWatch shifts;
    private Optional<ForeignRun> run = Optional.empty();
    private final List<LogEntry> endings = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    /**
     * A translator into the ear of a listener.
     *
     * @param id of the run
     * @param files by number
     */
    public LogTranslator(
            String id, ForeignLine foreign, List<LogFile> files, String version, TelemetryListener listener) {
        this.id = id;
        this.foreign = foreign;
        this.files = List.copyOf(files);
        this.version = version;
        this.listener = listener;
        causes = new StateCauses(foreign.line());
        remarks = new Remarks(listener, problems, () -> now);
        notes = new LogNotes(listener, problems, () -> now);
        book = new LogBook(foreign, this.files, new RecordBook(causes, new StationWatches(), remarks), notes);
        shifts = new ShiftWatch(foreign.shifts());
        List<LogVoice> ofRules = new ArrayList<>();
        for (int i = 0; i < foreign.logs().size(); i++) {
            ofRules.add(new LogVoice(i, foreign.logs().get(i)));
        }
        voices = files.stream()
                .map(file -> ofRules.get(foreign.logs().indexOf(file.rule())))
                .toList();
    }

    /** A row could not be used. */
    public void refuse(String kind, String text) {
        notes.refuse(kind, text);
    }

    /** Something is to be known of the logs. */
    public void remark(String text) {
        notes.remark(text, text);
    }

    /** The next entry, which is not earlier than the one before, unless it is a silence that turned out. */
    public void accept(LogEntry entry) {
        ForeignRun begun = begun(entry.at());
        if (entry.at().isBefore(now)) {
            silence(begun, voices.get(entry.log()), entry);
            return;
        }
        if (entry.at().isAfter(now)) {
            endLogs();
        }
        for (var due = shifts.change(entry.at()); due.isPresent(); due = shifts.change(entry.at())) {
            passShift(begun, due.get());
        }
        now = entry.at();
        begun.reach(now);
        LogVoice voice = voices.get(entry.log());
        if (voice.isSilent(entry.log()) && !(entry.fact() instanceof Silent)) {
            voice.wake(entry.log());
            voice.elements(entry.log()).forEach(account -> lose(begun, account, Cause.NOT_HEARD));
        }
        apply(begun, voice, entry);
    }

    private ForeignRun begun(Instant at) {
        if (run.isEmpty()) {
            now = at;
            CheckedSink sink = new CheckedSink(listener::onMessage, remarks::heldBack);
            ForeignRun fresh =
                    new ForeignRun(id, foreign.plant(), foreign.startingAt(at), sink, () -> null, problems::list);
            run = Optional.of(fresh);
            shifts.begin(at);
            notes.begin();
            fresh.announce(RunStatus.ONLINE, version);
        }
        return run.orElseThrow();
    }

    private void apply(ForeignRun begun, LogVoice voice, LogEntry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Covered covered) {
            covered.elements().stream().sorted().forEach(element -> {
                ElementAccount account = begun.account(element);
                voice.hear(account, element, entry.log());
                heard.add(account);
                lose(begun, account, Cause.NOT_HEARD);
            });
        } else if (fact instanceof Silent) {
            silence(begun, voice, entry);
        } else if (fact instanceof Ended ended) {
            if (ended.goesOn()) {
                voice.turnOver(entry.log());
            } else {
                endings.add(entry);
            }
        } else {
            ElementAccount account = begun.account(entry.element());
            begun.reach(account, now);
            tell(begun, voice, entry, account);
        }
    }

    private void tell(ForeignRun begun, LogVoice voice, LogEntry entry, ElementAccount account) {
        heard.add(account);
        boolean isCounted = book.enter(begun, voice, entry, account);
        if (update(begun, account, Cause.NOT_HEARD) || isCounted) {
            begun.report(account);
        }
    }

    private void silence(ForeignRun begun, LogVoice voice, LogEntry entry) {
        String element = entry.element();
        boolean isLost = false;
        for (ElementAccount account :
                element.isEmpty() ? voice.elements(entry.log()) : List.of(begun.account(element))) {
            isLost |= voice.fallSilent(account) && lose(begun, account, entry.at());
        }
        if (element.isEmpty()) {
            voice.setSilent(entry.log());
        }
        if (isLost) {
            problems.note(
                    ProblemKind.SILENT,
                    element,
                    now,
                    file(entry) + " has no row for longer than is usual after " + now);
        }
    }

    /** Whether an element is not observed any more from a moment on, which may be over. */
    private boolean lose(ForeignRun begun, ElementAccount account, Instant since) {
        boolean isUnknown =
                account.said().current().filter(StationState::isObserved).isEmpty();
        if (!since.isBefore(now) || !isUnknown || !account.state().isObserved()) {
            return lose(begun, account, Cause.SILENT);
        }
        begun.lose(account, since, Cause.SILENT);
        return true;
    }

    /** Logs are over while others go on. */
    private void endLogs() {
        ForeignRun begun = run.orElseThrow();
        for (LogEntry end : endings) {
            LogVoice voice = voices.get(end.log());
            for (ElementAccount account : voice.elements(end.log())) {
                voice.end(account);
                lose(begun, account, Cause.NOT_HEARD);
            }
        }
        endings.clear();
    }

    /** Brings an element up to what is said of it now; whether that is another state than before. */
    private boolean lose(ForeignRun begun, ElementAccount account, String reason) {
        begun.reach(account, now);
        boolean isOther = update(begun, account, reason);
        if (isOther) {
            begun.report(account);
        }
        return isOther;
    }

    private void passShift(ForeignRun begun, Instant change) {
        now = change;
        begun.reach(change);
        for (ElementAccount account : heard) {
            lose(begun, account, Cause.NOT_HEARD);
        }
    }

    /** Brings the state of an element up to what is said of it now; whether it changes. */
    private boolean update(ForeignRun begun, ElementAccount account, String lossReason) {
        Optional<StationState> said = account.said().current();
        boolean isOff = heard.contains(account) && !shifts.isOn();
        if (said.isEmpty() && !isOff) {
            return false;
        }
        StationState state = isOff ? StationState.OFF_SHIFT : said.orElseThrow();
        ElementDescription element = account.element();
        Cause cause = state == StationState.NOT_OBSERVED
                ? new Cause(lossReason, element.id())
                : causes.of(element, state, isOff ? "" : account.said().reason());
        boolean isSame =
                state == account.state() && (state == StationState.NOT_OBSERVED || cause.equals(account.cause()));
        if (isSame || !element.kind().publishesState()) {
            return false;
        }
        begun.changed(account, state, cause);
        return true;
    }

    private String file(LogEntry entry) {
        return files.get(entry.log()).path().toString();
    }

    /** All is said. */
    public void end() {
        run.ifPresent(begun -> {
            begun.finish();
            foreign.line().elements().stream()
                    .filter(element -> element.kind() == Kind.STATION)
                    .map(element -> begun.account(element.id()))
                    .filter(account -> account.times().micros(StationState::isObserved) == 0)
                    .forEach(this::tellUnobserved);
            begun.status(RunStatus.FINISHED, version);
        });
    }

    private void tellUnobserved(ElementAccount account) {
        String id = account.element().id();
        remark(
                heard.contains(account)
                        ? "no log tells the state of '" + id
                                + "', so that its time is not observed and in no figure. Maybe"
                                + " otherwise: WORKING is to be said in the mapping"
                        : "no log tells of '" + id + "', so that its time is not observed and in no figure");
    }

    /** What was not plain. */
    public Problems problems() {
        return problems;
    }
}
