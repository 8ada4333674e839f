package linetwin.store.record;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.history.LineMemory;
import linetwin.model.kpi.LineLayout;
import linetwin.model.kpi.loss.LineLossTree;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.store.history.Cut;
import linetwin.store.history.Cut.Mark;
import linetwin.store.history.HistoryBook;
import linetwin.store.history.KeptMark;
import linetwin.store.history.KeptReading;
import linetwin.store.history.StopChange;
import org.jspecify.annotations.Nullable;

/** What is heard of one run without a gap. */
final class Hearing {
    /** Who was silent for longer, and has numbered messages meanwhile that did not come, was not heard. */
    private static final Duration GAP = Duration.ofMinutes(2);

    /** So long is waited for elements that have not told anything yet. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration HOUR = Duration.ofHours(1);

    /** A longer silence has no hours worth telling apart. */
    private static final Duration LONG_SILENCE = Duration.ofDays(31);

    private final HistoryBook book;
    private final NavigableSet<Instant> alsoAt;
    private final boolean isAnnounced;
    private final LatestMessages latest = new LatestMessages();
    private final Map<Topic, Long> numbers = new HashMap<>();
    private final Set<String> untold;
    private final Set<String> untoldOutputs;
    private final String lastStation;
    private final LineMemory memory;
    private final EventBatch events;
    private DescriptionMessage announcement;
    private @Nullable StopScan stops;
    private @Nullable Instant first;
    private Instant now;
    private Instant stopsLooked = Instant.MIN;
    private @Nullable LineTotals previous;
    private @Nullable Turn turn;
    private @Nullable Boolean isOnShift;
    private boolean isBegun;

    /** The last station leaves or enters a shift at the very time that was reached. */
    private record Turn(Instant at, Mark mark) {}

    /** @param isAnnounced whether the run may be heard from its begin on */
    Hearing(HistoryBook book, DescriptionMessage announcement, NavigableSet<Instant> alsoAt, boolean isAnnounced) {
        this.book = book;
        this.announcement = announcement;
        this.alsoAt = alsoAt;
        this.isAnnounced = isAnnounced;
        LineDescription line = announcement.description();
        LineLayout layout = new LineLayout(line);
        lastStation = layout.findLastStation().map(ElementDescription::id).orElse("");
        untoldOutputs = Stream.concat(layout.ofKind(Kind.SINK), layout.findLastStation().stream())
                .map(ElementDescription::id)
                .collect(Collectors.toCollection(HashSet::new));
        untold = line.elements().stream().map(ElementDescription::id).collect(Collectors.toCollection(HashSet::new));
        memory = LineMemory.keepingSome(line);
        events = new EventBatch(book);
        now = line.start();
    }

    DescriptionMessage announcement() {
        return announcement;
    }

    void describe(DescriptionMessage changed) {
        announcement = changed;
        memory.describe(changed.description());
        numbers.put(changed.topic(), changed.header().seq());
        if (isBegun) {
            book.describe(changed);
        }
    }

    /** Whether messages are missing before this one, for so long that nothing is known of the time. */
    boolean isGapBefore(Message message) {
        if (first == null || !message.header().simTime().isAfter(now.plus(GAP))) {
            return false;
        }
        Long known = numbers.get(message.topic());
        return message.header().seq() > (known == null ? 0 : known) + 1;
    }

    void accept(Message message) {
        Instant time = message.header().simTime();
        if (first == null) {
            first = time;
            listen(time);
        }
        if (time.isAfter(now)) {
            cutBefore(time);
            latest.turnPage();
            now = time;
        }
        numbers.merge(message.topic(), message.header().seq(), Math::max);
        if (message instanceof StateMessage state
                && state.header().source().cell().equals(lastStation)
                && state.state().isObserved()) {
            noteShift(state);
        }
        latest.accept(message);
        memory.accept(message);
        if (message instanceof EventMessage told) {
            events.add(told.events());
        }
        untold.remove(message.header().source().cell());
        untoldOutputs.remove(message.header().source().cell());
        if (previous == null && isTold(time)) {
            cut(now, Set.of(), latest.all());
        }
        lookForStops();
        if (isBegun && events.isDue(now)) {
            events.flush();
        }
    }

    private void listen(Instant time) {
        Instant start = announcement.description().start();
        boolean isFromBegin = isAnnounced && !time.isAfter(start.plus(PATIENCE));
        stops = new StopScan(memory, isFromBegin ? start : time);
        if (isFromBegin) {
            cut(start, Set.of(Mark.RUN_BEGIN), List.of());
        } else {
            now = time;
        }
    }

    /** Whether enough was heard to read what the line has done: its output, and all else or nothing more for a while. */
    private boolean isTold(Instant time) {
        return untoldOutputs.isEmpty() && (untold.isEmpty() || (first != null && time.isAfter(first.plus(PATIENCE))));
    }

    private void cutBefore(Instant time) {
        LineTotals last = previous;
        if (last == null) {
            return;
        }
        for (Instant next = boundaryAfter(last.at(), time); next.isBefore(time); next = boundaryAfter(next, time)) {
            cutTurn(next);
            cut(next, Set.of(), latest.all());
        }
        cutTurn(time);
    }

    /** The next full hour, or another time of a reading. */
    private Instant boundaryAfter(Instant last, Instant time) {
        Instant hour = last.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
        if (Duration.between(hour, time).compareTo(LONG_SILENCE) > 0) {
            hour = time.minusNanos(1).truncatedTo(ChronoUnit.HOURS);
        }
        Instant other = alsoAt.higher(last);
        return other != null && other.isBefore(hour) ? other : hour;
    }

    /** The last station turned at a time that is over before the given one: all that was told of that time is known. */
    private void cutTurn(Instant time) {
        Turn turned = turn;
        if (turned != null && !turned.at().isAfter(time)) {
            turn = null;
            cut(turned.at(), Set.of(turned.mark()), latest.all());
        }
    }

    private void noteShift(StateMessage state) {
        boolean isNowOnShift = state.state() != StationState.OFF_SHIFT;
        Boolean before = isOnShift;
        isOnShift = isNowOnShift;
        LineTotals last = previous;
        boolean isTurned = before == null ? isNowOnShift && last != null : before != isNowOnShift;
        if (!isTurned || last == null) {
            return;
        }
        Instant since = state.since();
        Instant at = since.isBefore(last.at()) ? last.at() : since.isAfter(now) ? now : since;
        Mark mark = isNowOnShift ? Mark.SHIFT_BEGIN : Mark.SHIFT_END;
        if (at.equals(now)) {
            turn = new Turn(at, mark);
        } else {
            cut(at, Set.of(mark), latest.before());
        }
    }

    /** At the begin of the run all counters stand at zero, whatever is told of that time. */
    private void cut(Instant at, Set<Mark> marks, List<Message> told) {
        List<Message> messages = at.equals(announcement.description().start()) ? List.of() : told;
        if (!messages.isEmpty() && !untoldOutputs.isEmpty()) {
            return; // vehicles that left before their sink told of them would be in no stretch
        }
        LineTotals totals = LineTotals.read(announcement.description(), at, sink -> messages.forEach(sink::accept));
        LineTotals last = previous;
        Instant since = last != null && last.at().isBefore(at) ? last.at() : null;
        LossTree losses = last == null || since == null
                ? null
                : LineLossTree.between(memory, last, totals).orElse(null);
        if (!isBegun) {
            book.begin(announcement, at);
            isBegun = true;
        }
        book.keep(new Cut(at, marks, Boolean.TRUE.equals(isOnShift), offShiftMicros(totals), since, losses, messages));
        previous = totals;
        memory.dropBefore(at.minus(HOUR));
    }

    private long offShiftMicros(LineTotals totals) {
        StationTotals last = totals.stations().get(lastStation);
        return last == null ? 0 : last.times().micros(StationState.OFF_SHIFT);
    }

    private void lookForStops() {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (isBegun && minute.isAfter(stopsLooked)) {
            stopsLooked = minute;
            tellStops();
        }
    }

    private void tellStops() {
        if (stops != null) {
            StopChange change = stops.look(now);
            if (!change.gone().isEmpty() || !change.told().isEmpty()) {
                book.keep(change);
            }
        }
    }

    /** A reading of what was heard up to now, which is not kept; empty until the first reading is, and at its very time. */
    Optional<KeptReading> present() {
        LineTotals last = previous;
        if (last == null || !now.isAfter(last.at())) {
            return Optional.empty();
        }
        LineTotals totals = LineTotals.read(
                announcement.description(), now, sink -> latest.all().forEach(sink::accept));
        KeptMark mark = new KeptMark(now, Set.of(), Boolean.TRUE.equals(isOnShift), offShiftMicros(totals), last.at());
        return Optional.of(new KeptReading(
                mark, totals, LineLossTree.between(memory, last, totals).orElse(null)));
    }

    /** Keeps what was heard up to now. */
    void finish() {
        if (isBegun) {
            cutTurn(now);
            cut(now, Set.of(), latest.all());
            tellStops();
            events.flush();
        }
    }
}
