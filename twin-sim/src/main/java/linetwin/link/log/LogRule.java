package linetwin.link.log;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.mapping.WordField;
import linetwin.link.foreign.word.Words;
import linetwin.link.log.form.LogForm;
import linetwin.model.state.StationState;

/**
 * What the rows of some logs mean.
 *
 * @param files names of the files that it is about; empty for all
 * @param meaning of a row, apart from its time
 * @param otherwise what a station does while the log says nothing else of it; empty if nobody knows
 * @param silence after so long without a row nobody knows what a station does
 * @param covers ids of elements that it tells of from its begin on, whether a row names them or not
 * @param columns that it reads
 */
public record LogRule(
        LogKind kind,
        LogForm form,
        Words files,
        When when,
        MessageRule meaning,
        Optional<Item> item,
        Optional<StationState> otherwise,
        Silence silence,
        Set<String> covers,
        List<String> columns) {
    public LogRule {
        covers = Set.copyOf(covers);
        columns = List.copyOf(columns);
        if (kind.isOfIntervals()
                ? when.end().isEmpty() && item.flatMap(Item::transition).isEmpty()
                : when.end().isPresent()) {
            throw new IllegalArgumentException(
                    kind.isOfIntervals()
                            ? "must have begin and end, or, of items, end alone or time with transition"
                            : "must have time alone");
        }
    }

    /** Of times that are written without one. */
    public Optional<ZoneId> zone() {
        return when.begin().or(when::end).flatMap(LogTime::zone);
    }

    /** Whether it is about a file of this name. */
    public boolean isAbout(String file) {
        return files.isEmpty() || files.contains(file);
    }

    /**
     * When what a row tells of was.
     *
     * @param begin empty if that is not told
     * @param end of what lasts, empty if {@code begin} is a moment
     */
    public record When(Optional<LogTime> begin, Optional<LogTime> end) {
        public When {
            if (begin.isEmpty() && end.isEmpty()) {
                throw new IllegalArgumentException("must have a time");
            }
        }
    }

    /**
     * What tells of an item.
     *
     * @param name of the item
     * @param transition where begins and ends are rows of their own, which of them a row is
     */
    public record Item(WordField name, Optional<Transition> transition) {}

    /** A word that says whether something begins or ends; of any other word the row says nothing. */
    public record Transition(WordField word, Words begin, Words end) {}

    /**
     * For how long no row may come while a station is still known.
     *
     * @param isOfEach whether rows of the station count, and not those of any station of the log
     */
    public record Silence(Duration after, boolean isOfEach) {
        /** Without a row of any station for a day, nobody has written one. */
        public static final Silence USUAL = new Silence(Duration.ofDays(1), false);
    }
}
