package linetwin.model.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.kpi.LineLayout;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.total.LatestReadings;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.TotalsHistory;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import org.jspecify.annotations.Nullable;

/** What was heard of one run. */
final class RunHistory {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MISSED_AT_MOST = Duration.ofMinutes(2);
    private static final Duration DROPPING = Duration.ofMinutes(10);

    private final DescriptionMessage announcement;
    private final @Nullable Duration kept;
    private LineDescription line;
    private final String lastStation;
    private final List<String> outputElements;
    private final LatestReadings latest;
    private final TotalsHistory minutes;
    private final LineMemory memory;
    private @Nullable Instant firstHeard;
    private @Nullable Instant toldSince;
    private LineTotals shiftBegin;
    private boolean isOffShift;
    private Instant now;
    private Instant dropped;

    /** A run that was announced now; keeps its states for this long, or all of them. */
    RunHistory(DescriptionMessage announcement, @Nullable Duration kept) {
        this.announcement = announcement;
        this.kept = kept;
        line = announcement.description();
        LineLayout layout = new LineLayout(line);
        lastStation = layout.findLastStation().map(ElementDescription::id).orElse("");
        outputElements = Stream.concat(layout.ofKind(Kind.SINK), layout.findLastStation().stream())
                .map(ElementDescription::id)
                .toList();
        latest = new LatestReadings(line);
        now = announcement.header().simTime();
        dropped = now;
        minutes = new TotalsHistory(now);
        memory = kept == null ? LineMemory.keepingAll(line) : LineMemory.keepingSome(line);
        shiftBegin = LineTotals.atStart(line);
    }

    DescriptionMessage announcement() {
        return announcement;
    }

    void describe(LineDescription changed) {
        line = changed;
        latest.describe(changed);
        memory.describe(changed);
    }

    void accept(Message message) {
        Instant time = message.header().simTime();
        if (minutes.isDueBefore(time)) {
            read(minutes.dueAt(time));
        }
        if (message instanceof StateMessage state) {
            noteShift(state);
        }
        latest.accept(message);
        memory.accept(message);
        firstHeard = firstHeard == null ? time : firstHeard;
        now = time.isAfter(now) ? time : now;
        if (toldSince == null && isOutputTold()) {
            toldSince = now;
        }
        drop();
    }

    private void drop() {
        if (kept != null && Duration.between(dropped, now).compareTo(DROPPING) > 0) {
            dropped = now;
            memory.dropBefore(now.minus(kept));
        }
    }

    LineTotals totals() {
        return latest.totalsAt(now);
    }

    LineTotals begin(Window window) {
        return switch (window) {
            case RUN -> LineTotals.atStart(line);
            case SHIFT -> shiftBegin;
            case HOUR -> readingAt(now.minus(HOUR));
        };
    }

    LineTotals readingAt(Instant time) {
        return time.isAfter(line.start())
                ? minutes.findAtOrBefore(time).orElseGet(this::totals)
                : LineTotals.atStart(line);
    }

    List<LineTotals> readings() {
        return minutes.list();
    }

    LineMemory memory() {
        return memory;
    }

    Optional<Period> statesKept() {
        return Optional.ofNullable(firstHeard)
                .map(first ->
                        new Period(kept == null || now.minus(kept).isBefore(first) ? first : now.minus(kept), now));
    }

    private void read(Instant at) {
        if (toldSince != null) {
            minutes.add(latest.totalsAt(at));
        } else {
            minutes.leaveOut(at);
        }
    }

    /**
     * Whether all elements that the output of the line is counted at were heard. A reading without them would be the begin of a
     * span in which nothing was finished.
     */
    private boolean isOutputTold() {
        return outputElements.stream().allMatch(latest::isHeard);
    }

    /** When that was, if so much of the run was over that nothing tells how the time before was spent. */
    Optional<Instant> heardSince() {
        return Optional.ofNullable(toldSince)
                .filter(first -> first.isAfter(line.start().plus(MISSED_AT_MOST)));
    }

    private void noteShift(StateMessage state) {
        if (!state.header().source().cell().equals(lastStation)
                || !state.state().isObserved()) {
            return;
        }
        boolean wasOffShift = isOffShift;
        isOffShift = state.state() == StationState.OFF_SHIFT;
        if (wasOffShift && !isOffShift) {
            shiftBegin = latest.totalsAt(state.since());
        }
    }
}
