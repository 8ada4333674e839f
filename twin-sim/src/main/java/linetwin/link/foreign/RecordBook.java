package linetwin.link.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import linetwin.link.foreign.clock.StationClock;
import linetwin.link.foreign.counter.CounterReading;
import linetwin.link.foreign.counter.CounterRemark;
import linetwin.link.foreign.counter.ElementCounters;
import linetwin.link.foreign.counter.Moment;
import linetwin.link.foreign.mapping.Counter;
import linetwin.link.foreign.mapping.Reading;
import linetwin.link.foreign.mapping.Reading.Finish;

/** Enters what records say into the accounts of the elements of a run: when, what was counted, the content and the state. */
final class RecordBook {
    private final StationWatches watches;
    private final Remarks remarks;
    private final StateCauses causes;
    private final Finishes finishes = new Finishes();

    RecordBook(StateCauses causes, StationWatches watches, Remarks remarks) {
        this.causes = causes;
        this.watches = watches;
        this.remarks = remarks;
    }

    /** Whether a record means that one more item is finished. */
    boolean isFinished(Arrival arrival, Reading reading) {
        return reading.finish().isPresent() && finishes.isFinished(arrival.rule(), reading) && !arrival.isKept();
    }

    /**
     * Enters a record.
     *
     * @param hash tells its message from others of the same time
     */
    void enter(Arrival arrival, Reading reading, int hash, Entry entry) {
        Moment moment = moment(arrival, reading, entry);
        OptionalInt message = reading.time().isPresent() ? OptionalInt.of(hash) : OptionalInt.empty();
        count(arrival, reading, entry, new Telling(moment, message));
        change(arrival, reading, entry);
    }

    /**
     * Where a record is entered.
     *
     * @param isFinished whether it means that one more item is finished
     */
    record Entry(ForeignRun run, ElementAccount account, boolean isFinished) {}

    /** What tells when a message counts, and whether it came already. */
    record Telling(Moment moment, OptionalInt message) {}

    /** Lets the element reach the time of a record, which counts by the station's clock as it was put right. */
    private Moment moment(Arrival arrival, Reading reading, Entry entry) {
        String element = entry.account().element().id();
        StationWatch watch = watches.of(element);
        boolean isNew =
                watch.heard(arrival.number(), arrival.rule().silentAfter(), arrival.topic(), reading, arrival.at());
        StationClock clock = watch.clock(reading.name());
        Instant onLine = reading.time()
                .map(time -> clock.onLine(arrival.topic(), time, arrival.at(), isNew))
                .orElse(arrival.at());
        entry.run().reach(entry.account(), onLine);
        clock.takeNotice().ifPresent(notice -> remarks.noticed(ProblemKind.CLOCK, element, reading.name(), notice));
        Optional<Instant> own =
                reading.time(); // as it was said: a shift that is found better makes no new message of an old one
        boolean isOfRuleWithTime = arrival.rule().time().isPresent();
        return new Moment(own.or(() -> isOfRuleWithTime ? Optional.of(arrival.at()) : Optional.empty()), arrival.at());
    }

    /** Adds up what a record counts, and tells what of it was not plain growth. What was added is not added once more. */
    void count(Arrival arrival, Reading reading, Entry entry, Telling telling) {
        ElementAccount account = entry.account();
        String name = reading.name();
        ElementCounters counted = account.counted();
        Map<Counter, CounterReading> shown = amounts(reading, false);
        List<CounterRemark> notPlain = new ArrayList<>(
                arrival.isKept()
                        ? counted.readKept(name, shown, telling.moment())
                        : counted.read(name, shown, telling.moment()));
        if (!arrival.isKept()) {
            notPlain.addAll(counted.add(name, amounts(reading, true), telling.moment(), telling.message()));
        }
        if (entry.isFinished()) {
            Optional<Counter> verdict = reading.finish().flatMap(Finish::verdict);
            notPlain.addAll(counted.finish(name, verdict, telling.moment(), telling.message()));
        }
        if (entry.isFinished() || !reading.counters().isEmpty()) {
            account.told(arrival.number() + arrival.topic() + ' ' + name);
        }
        notPlain.forEach(remark -> remarks.counted(arrival, account.element().id(), remark));
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

    private void change(Arrival arrival, Reading reading, Entry entry) {
        ElementAccount account = entry.account();
        reading.level().ifPresent(level -> account.fill((int) level));
        SaidStates said = account.said();
        said.take(reading, arrival.rule().priority());
        if (!watches.of(account.element().id()).isSilent(arrival.at())) {
            said.current()
                    .ifPresent(state ->
                            entry.run().changed(account, state, causes.of(account.element(), state, said.reason())));
        }
        entry.run().report(account);
    }
}
