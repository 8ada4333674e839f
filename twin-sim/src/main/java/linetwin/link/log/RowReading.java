package linetwin.link.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.link.foreign.mapping.Counter;
import linetwin.link.foreign.mapping.Reading;
import linetwin.link.foreign.mapping.Reading.Finish;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.link.foreign.payload.LookUps;
import linetwin.link.foreign.word.ElementNames;
import linetwin.link.log.LogEntry.Fact;
import linetwin.link.log.LogEntry.ItemBegun;
import linetwin.link.log.LogEntry.ItemEnded;
import linetwin.link.log.LogEntry.Said;
import linetwin.link.log.LogEntry.StopBegun;
import linetwin.link.log.LogEntry.StopEnded;
import linetwin.link.log.LogRule.Item;
import linetwin.link.log.LogRule.Transition;
import linetwin.link.log.form.LogRow;

/** What the rows of one file say by the rule for it. */
final class RowReading {
    private final int log;
    private final LogRule rule;
    private final ElementNames elements;
    private final LogRefusals refusals;
    private final LogClock clock;

    RowReading(int log, LogRule rule, ElementNames elements, LogRefusals refusals, LogClock clock) {
        this.log = log;
        this.rule = rule;
        this.elements = elements;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** One row as it is read. */
    private record Context(ForeignRecord record, Reading reading, long line, String element) {}

    /** The element that a row is about; empty if it is about none, or can't be used. */
    Optional<String> element(LogRow row) {
        try {
            return read(row).map(Context::element);
        } catch (ForeignFormatException e) {
            return Optional.empty();
        }
    }

    /** What a row says; none if that is nothing. */
    List<LogEntry> entries(LogRow row) throws ForeignFormatException {
        if (row.mistake().isPresent()) {
            throw new ForeignFormatException(row.mistake().get());
        }
        Optional<Context> read = read(row);
        if (read.isEmpty()) {
            return List.of();
        }
        return switch (rule.kind()) {
            case STATES, COUNTS -> said(read.get());
            case STOPS -> stop(read.get());
            case ITEMS -> item(read.get());
        };
    }

    private Optional<Context> read(LogRow row) throws ForeignFormatException {
        ForeignRecord record = new ForeignRecord(row.fields(), row.fields(), Map.of(), new LookUps());
        Optional<Reading> reading = rule.meaning().read(record);
        if (reading.isEmpty() || (reading.get().isSilent() && rule.kind() != LogKind.ITEMS)) {
            return Optional.empty();
        }
        Optional<String> element = elements.find(reading.get().name());
        if (element.isEmpty() && !rule.meaning().element().ignoresOthers()) {
            refusals.unknown("rows of elements", reading.get().name());
        }
        return element.map(id -> new Context(record, reading.get(), row.line(), id));
    }

    private List<LogEntry> said(Context row) throws ForeignFormatException {
        LogTime time = rule.when().begin().orElseThrow();
        Instant at = require(time, row);
        clock.reached(at);
        Reading reading = row.reading();
        Reading timed = new Reading(
                reading.name(),
                Optional.of(at),
                reading.counters(),
                reading.finish(),
                reading.level(),
                reading.meaning(),
                reading.reason());
        return List.of(entry(at, row, new Said(timed, row.record().value().hashCode())));
    }

    private List<LogEntry> stop(Context row) throws ForeignFormatException {
        Instant begin = require(rule.when().begin().orElseThrow(), row);
        clock.reached(begin);
        LogTime endTime = rule.when().end().orElseThrow();
        Optional<Instant> end = clock.find(endTime, row.record(), row.line());
        requireOrder(begin, end);
        if (end.filter(begin::equals).isPresent()) {
            return List.of();
        }
        List<LogEntry> entries = new ArrayList<>(2);
        entries.add(entry(begin, row, new StopBegun(row.reading())));
        end.ifPresent(
                at -> entries.add(entry(at, row, new StopEnded(row.reading().name()))));
        return entries;
    }

    private List<LogEntry> item(Context row) throws ForeignFormatException {
        Item item = rule.item().orElseThrow();
        Optional<String> name = item.name().find(row.record());
        if (name.isEmpty()) {
            return List.of();
        }
        return item.transition().isPresent()
                ? transition(row, name.get(), item.transition().get())
                : lasting(row, name.get());
    }

    private List<LogEntry> lasting(Context row, String item) throws ForeignFormatException {
        Optional<Instant> begin = rule.when().begin().isPresent()
                ? clock.find(rule.when().begin().get(), row.record(), row.line())
                : Optional.empty();
        begin.ifPresent(clock::reached);
        Optional<Instant> end = clock.find(rule.when().end().orElseThrow(), row.record(), row.line());
        if (begin.isPresent()) {
            requireOrder(begin.get(), end);
        }
        boolean isBegun = begin.isPresent() && !begin.equals(end);
        List<LogEntry> entries = new ArrayList<>(2);
        if (isBegun) {
            entries.add(entry(begin.get(), row, new ItemBegun(row.reading().name(), item)));
        }
        end.ifPresent(at -> entries.add(entry(at, row, ended(row, item, isBegun))));
        return entries;
    }

    private List<LogEntry> transition(Context row, String item, Transition transition) throws ForeignFormatException {
        Optional<String> word = transition.word().find(row.record());
        boolean isBegin = word.filter(transition.begin()::contains).isPresent();
        boolean isEnd = word.filter(transition.end()::contains).isPresent();
        if (!isBegin && !isEnd) {
            return List.of();
        }
        Instant at = require(rule.when().begin().orElseThrow(), row);
        clock.reached(at);
        Fact fact = isBegin ? new ItemBegun(row.reading().name(), item) : ended(row, item, true);
        return List.of(entry(at, row, fact));
    }

    private static ItemEnded ended(Context row, String item, boolean isBegun) {
        Optional<Counter> verdict = row.reading().finish().flatMap(Finish::verdict);
        return new ItemEnded(row.reading().name(), item, isBegun, verdict);
    }

    private LogEntry entry(Instant at, Context row, Fact fact) {
        return new LogEntry(at, log, row.line(), row.element(), fact);
    }

    private Instant require(LogTime time, Context row) throws ForeignFormatException {
        Optional<Instant> found = clock.find(time, row.record(), row.line());
        if (found.isEmpty()) {
            throw new ForeignFormatException(time.word().at() + " is missing");
        }
        return found.get();
    }

    private void requireOrder(Instant begin, Optional<Instant> end) throws ForeignFormatException {
        if (end.isPresent() && end.get().isBefore(begin)) {
            throw new ForeignFormatException(
                    rule.when().end().orElseThrow().word().at() + " is " + end.get() + ", before the begin, " + begin);
        }
    }
}
