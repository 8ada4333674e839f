package linetwin.link.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.link.log.LogTime.Stated;
import linetwin.link.log.form.LogException;
import linetwin.model.telemetry.limit.Limits;

/**
 * The times of one file, which all have their zone or all have none. In the hour that there is twice, in autumn, a time is the
 * first one unless the row before it was later already; one in the hour that there is not, in spring, is an hour later.
 */
final class LogClock {
    private final String file;
    private long firstWithZone;
    private long firstWithout;
    private long twice;
    private long missing;
    private Instant last = Instant.MIN;

    LogClock(String file) {
        this.file = file;
    }

    /** Empty if the row says nothing there. */
    Optional<Instant> find(LogTime time, ForeignRecord record, long line) throws ForeignFormatException {
        Optional<String> said = time.word().find(record);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Stated stated = time.parse(said.get()).orElseThrow(() -> time.word().refused(said.get(), "; " + time.rule()));
        note(stated.instant().isPresent(), line);
        Instant at = stated.instant().orElseGet(() -> inZone(stated.local().orElseThrow(), time, line));
        if (at.isBefore(Limits.FIRST_TIME) || at.isAfter(Limits.LAST_TIME)) {
            throw time.word().refused(said.get(), "; must be from 1970 to 2199");
        }
        return Optional.of(at.truncatedTo(ChronoUnit.MICROS));
    }

    /** A row is of this time; the next one is probably not earlier. */
    void reached(Instant time) {
        last = time;
    }

    private void note(boolean hasZone, long line) {
        if (hasZone && firstWithZone == 0) {
            firstWithZone = line;
        } else if (!hasZone && firstWithout == 0) {
            firstWithout = line;
        }
        if (firstWithZone > 0 && firstWithout > 0) {
            throw new LogException(
                    file,
                    "has times with an offset from UTC, as in line " + firstWithZone
                            + ", and times without one, as in line " + firstWithout + "; must be one or the other",
                    Optional.of("Maybe two logs were put together; each can be given as a file of its own."));
        }
    }

    private Instant inZone(LocalDateTime local, LogTime time, long line) {
        ZoneId zone = time.zone()
                .orElseThrow(() -> new LogException(
                        file,
                        line,
                        "has a time without an offset from UTC; the mapping has to say zone or offset",
                        Optional.of("Maybe zone: Asia/Shanghai, or that of the plant, is missing in "
                                + time.word().at() + ".")));
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (offsets.isEmpty()) {
            missing++;
            return local.atZone(zone).toInstant();
        }
        twice++;
        Instant first = local.toInstant(offsets.get(0));
        return first.isBefore(last) ? local.toInstant(offsets.get(1)) : first;
    }

    /** What is to be known of its times. */
    Stream<String> remarks() {
        Stream<String> doubts = twice == 0
                ? Stream.empty()
                : Stream.of(twice
                        + " times are in the hour that there is twice, when summer time ends; each was taken for the first"
                        + " one unless a later time stands before it");
        return missing == 0
                ? doubts
                : Stream.concat(
                        doubts,
                        Stream.of(missing
                                + " times are in the hour that there is not, when summer time begins; they were taken for"
                                + " an hour later"));
    }
}
