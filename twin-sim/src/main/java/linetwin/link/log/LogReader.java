package linetwin.link.log;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import linetwin.file.FileFailure;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.UnknownWordException;
import linetwin.link.foreign.word.ElementNames;
import linetwin.link.log.LogEntry.Covered;
import linetwin.link.log.LogEntry.Ended;
import linetwin.link.log.LogEntry.Fact;
import linetwin.link.log.LogEntry.ItemEnded;
import linetwin.link.log.LogEntry.Silent;
import linetwin.link.log.LogEntry.StopEnded;
import linetwin.link.log.form.LogException;
import linetwin.link.log.form.LogRow;
import linetwin.link.log.form.LogRows;

/**
 * The entries of one file in order of time. So many rows are held that a file need only be roughly sorted, and that silences are
 * known when they begin; memory is bounded whatever the file holds.
 */
final class LogReader implements AutoCloseable {
    /** Entries that are held. A file of fewer need not be sorted. */
    static final int HELD = 200_000;

    private static final Comparator<LogEntry> ORDER = Comparator.comparing(LogEntry::at)
            .thenComparingInt(entry -> rank(entry.fact()))
            .thenComparingLong(LogEntry::line);

    private final int log;
    private final LogRows rows;
    private final LogRule rule;
    private final RowReading reading;
    private final LogClock clock;
    private final LogListener listener;
    private final LogRefusals refusals;
    private final ElementNames elements;
    private final Silences silences;
    private final OpenIntervals open;
    private final PriorityQueue<LogEntry> held = new PriorityQueue<>(1024, ORDER);
    private final Queue<LogEntry> ready = new ArrayDeque<>();
    private Optional<Set<String>> covered = Optional.empty();
    private Optional<LogEntry> last = Optional.empty();
    private long count;
    private boolean isRead;
    private boolean isEnded;

    /** Reads a file that is open. */
    LogReader(int log, LogRows rows, LogRule rule, ElementNames elements, LogListener listener) {
        this.log = log;
        this.rows = rows;
        this.rule = rule;
        this.elements = elements;
        this.listener = listener;
        String file = rows.input().name();
        refusals = new LogRefusals(file, listener);
        clock = new LogClock(file);
        reading = new RowReading(log, rule, elements, refusals, clock);
        silences = new Silences(rule.silence());
        open = new OpenIntervals(rule.kind());
    }

    /** What ends at a moment makes room for what begins then. */
    private static int rank(Fact fact) {
        return fact instanceof StopEnded || (fact instanceof ItemEnded ended && ended.isBegun()) ? 0 : 1;
    }

    /** The elements that the file names anywhere, by reading all of it. */
    Set<String> survey() throws IOException {
        Set<String> found = new HashSet<>();
        for (Optional<LogRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            reading.element(row.get()).ifPresent(found::add);
        }
        return found;
    }

    /** The log tells of these elements from its first entry on. */
    void cover(Set<String> found) {
        covered = Optional.of(found);
    }

    /** Empty at the end. */
    Optional<LogEntry> next() {
        if (ready.isEmpty()) {
            advance();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void begin(LogEntry first) {
        covered.ifPresent(elements -> ready.add(new LogEntry(first.at(), log, 0, "", new Covered(elements))));
        covered = Optional.empty();
    }

    private void advance() {
        while (ready.isEmpty() && !isEnded) {
            fill();
            silences.takeOverdue().forEach(entry -> ready.add(silent(entry)));
            LogEntry entry = held.poll();
            if (entry == null) {
                end();
            } else {
                silences.left(entry);
                requireOrder(entry);
                Optional<String> clash = open.findClash(entry);
                if (clash.isPresent()) {
                    refusals.refuse(entry.line(), clash.get());
                } else if (!open.isRefused(entry)) {
                    give(entry);
                }
            }
        }
    }

    private void give(LogEntry entry) {
        begin(entry);
        ready.add(entry);
        if (silences.isSilentAfter(entry, held.peek())) {
            ready.add(silent(entry));
        }
        last = Optional.of(entry);
    }

    private LogEntry silent(LogEntry after) {
        return new LogEntry(after.at(), log, 0, rule.silence().isOfEach() ? after.element() : "", new Silent());
    }

    private void requireOrder(LogEntry entry) {
        Optional<LogEntry> later = last.filter(before -> entry.at().isBefore(before.at()));
        if (later.isPresent()) {
            throw new LogException(
                    rows.input().name(),
                    entry.line(),
                    "is of " + entry.at() + ", but line " + later.get().line() + ", far before it, of "
                            + later.get().at() + "; in a log of more than " + HELD
                            + " rows they must be in order of time",
                    Optional.of("Maybe the file is to be sorted by time, the earliest first."));
        }
    }

    /** Reads until enough is held. */
    private void fill() {
        try {
            while (!isRead && held.size() < HELD) {
                Optional<LogRow> row = rows.next();
                isRead = row.isEmpty();
                row.ifPresent(this::take);
            }
        } catch (IOException e) {
            throw new LogException(rows.input().name(), "can't be read: " + FileFailure.reason(e));
        }
    }

    private void take(LogRow row) {
        count++;
        try {
            for (LogEntry entry : reading.entries(row)) {
                held.add(entry);
                silences.held(entry);
            }
        } catch (UnknownWordException e) {
            refusals.unknown("words at " + e.place(), e.word());
        } catch (ForeignFormatException e) {
            refusals.refuse(row.line(), String.valueOf(e.getMessage()));
        }
    }

    private void end() {
        isEnded = true;
        refusals.findUnknown(elements.all()).ifPresent(mistake -> {
            throw mistake;
        });
        if (last.isEmpty()) {
            throw new LogException(rows.input().name(), count == 0 ? "has no rows" : nothing());
        }
        clock.remarks().forEach(remark -> listener.onRemark(rows.input().name() + ": " + remark));
        ready.add(new LogEntry(last.get().at(), log, 0, "", new Ended(false)));
    }

    private String nothing() {
        return "has " + count + " rows, of which none says anything by the mapping"
                + (refusals.refused() == 0 ? "" : "; the first that can't be used: " + refusals.first());
    }

    /** Rows that were read. */
    long rows() {
        return count;
    }

    /** Bytes of the file that were read. */
    long position() {
        return rows.input().position();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** The time from one entry to another. */
    static boolean isLonger(Instant from, Instant to, Duration limit) {
        return Duration.between(from, to).compareTo(limit) > 0;
    }
}
