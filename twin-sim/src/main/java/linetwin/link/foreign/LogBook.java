package linetwin.link.foreign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import linetwin.link.foreign.RecordBook.Entry;
import linetwin.link.foreign.RecordBook.Telling;
import linetwin.link.foreign.counter.Moment;
import linetwin.link.foreign.mapping.MessageRule.Meaning;
import linetwin.link.foreign.mapping.Reading;
import linetwin.link.foreign.mapping.StateField;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.log.LogEntry;
import linetwin.link.log.LogEntry.Fact;
import linetwin.link.log.LogEntry.ItemBegun;
import linetwin.link.log.LogEntry.ItemEnded;
import linetwin.link.log.LogEntry.Said;
import linetwin.link.log.LogEntry.StopBegun;
import linetwin.link.log.LogEntry.StopEnded;
import linetwin.link.log.Logs.LogFile;
import linetwin.model.state.StationState;

/** Enters what rows of logs say into the accounts of the elements of a run: states, stops, counts and items. */
final class LogBook {
    private final ForeignLine foreign;
    private final List<LogFile> files;
    private final RecordBook records;
    private final LogNotes notes;
    private final ItemBook items = new ItemBook();

    /** @param files by number */
    LogBook(ForeignLine foreign, List<LogFile> files, RecordBook records, LogNotes notes) {
        this.foreign = foreign;
        this.files = files;
        this.records = records;
        this.notes = notes;
    }

    /** Where something is entered. */
    private record Context(ForeignRun run, LogVoice voice, LogEntry entry, ElementAccount account) {}

    /** Whether anything but the state may be another one now; the account has reached the time of the entry. */
    boolean enter(ForeignRun run, LogVoice voice, LogEntry entry, ElementAccount account) {
        Fact fact = entry.fact();
        Context at = new Context(run, voice, entry, account);
        if (fact instanceof Said said) {
            voice.hear(account, said.reading().name(), entry.log());
            return say(at, said);
        }
        if (fact instanceof StopBegun stop) {
            voice.hear(account, stop.reading().name(), entry.log());
            Meaning meaning = meaning(stop.reading()).orElse(Meaning.of(StationState.FAILED));
            voice.beginStop(account, stop.reading().name(), meaning);
        } else if (fact instanceof StopEnded stop) {
            voice.endStop(account, stop.name());
        } else if (fact instanceof ItemBegun item) {
            voice.hear(account, item.name(), entry.log());
            voice.say(account, item.name(), Meaning.of(StationState.WORKING));
            items.begin(run, account, item.item());
            return true;
        }
        return fact instanceof ItemEnded item && end(at, item);
    }

    private boolean say(Context at, Said said) {
        Reading reading = said.reading();
        try {
            foreign.requireRoom(at.entry().element(), reading);
        } catch (ForeignFormatException e) {
            notes.refuse(file(at.entry()), place(at.entry()) + ": " + e.getMessage());
            return false;
        }
        reading.level().ifPresent(level -> at.account().fill((int) level));
        count(at, said, false);
        meaning(reading).ifPresent(meaning -> at.voice().say(at.account(), reading.name(), meaning));
        return !reading.counters().isEmpty() || reading.level().isPresent();
    }

    private void count(Context at, Said said, boolean isItem) {
        LogEntry entry = at.entry();
        Arrival arrival = new Arrival(
                entry.log(), files.get(entry.log()).rule().meaning(), file(entry), false, entry.at(), place(entry));
        OptionalInt row = isItem ? OptionalInt.empty() : OptionalInt.of(said.hash());
        Moment moment = new Moment(Optional.of(entry.at()), entry.at());
        records.count(arrival, said.reading(), new Entry(at.run(), at.account(), isItem), new Telling(moment, row));
    }

    /** Whether an item is finished; an end whose begin is not in the log tells of no work that was seen. */
    private boolean end(Context at, ItemEnded item) {
        ElementAccount account = at.account();
        boolean isThere = account.stays().containsKey(item.item());
        if (item.isBegun() && !isThere) {
            notes.remark(
                    file(at.entry()) + " cut",
                    place(at.entry()) + ": ends the work on an item at '"
                            + account.element().id() + "' whose begin is not in the log; it is not counted");
            return false;
        }
        at.voice().hear(account, item.name(), at.entry().log());
        if (!isThere) {
            items.begin(at.run(), account, item.item());
        }
        count(at, new Said(finished(item, at.entry().at()), 0), true);
        items.end(at.run(), account, item.item(), item.isBegun(), item.verdict());
        if (account.stays().isEmpty() && item.isBegun()) {
            at.voice().unsay(account, item.name());
        }
        return true;
    }

    private static Reading finished(ItemEnded item, Instant at) {
        return new Reading(
                item.name(),
                Optional.of(at),
                Map.of(),
                Optional.of(new Reading.Finish(Optional.empty(), item.verdict())),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** With the reason that stands in a field of its own. */
    private static Optional<Meaning> meaning(Reading reading) {
        return reading.meaning()
                .map(meaning -> meaning.reason().isEmpty()
                                && reading.reason().isPresent()
                                && meaning.state().filter(StateField::isStop).isPresent()
                        ? new Meaning(meaning.state(), reading.reason().get())
                        : meaning);
    }

    private String place(LogEntry entry) {
        return file(entry) + ", line " + entry.line();
    }

    private String file(LogEntry entry) {
        return files.get(entry.log()).path().toString();
    }
}
