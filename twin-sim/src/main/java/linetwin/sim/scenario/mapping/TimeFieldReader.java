package linetwin.sim.scenario.mapping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import linetwin.link.foreign.mapping.TimeField;
import linetwin.link.foreign.mapping.TimeForm;
import linetwin.link.foreign.mapping.WordField;
import linetwin.link.log.LogTime;
import linetwin.model.value.Closest;
import linetwin.sim.scenario.file.Fields;

/** Reads how foreign messages say their time. */
final class TimeFieldReader {
    private final Fields time;
    private final TimeForm form;

    private TimeFieldReader(Fields time) {
        this.time = time;
        form = TimeForm.valueOf(time.findWord("unit").orElse("iso").toUpperCase(Locale.ROOT));
    }

    /** Of a time in a log, which is iso unless the unit is said. */
    static LogTime readOfLog(Fields time, WordField word) {
        TimeFieldReader reader = new TimeFieldReader(time);
        Optional<DateTimeFormatter> pattern = time.findWord("pattern")
                .flatMap(text -> MappingFields.parsed(time, "pattern", text, "pattern of a time", LogTime::pattern));
        if (time.has("pattern") && reader.form != TimeForm.ISO) {
            time.refuse(
                    "pattern",
                    time.word("pattern"),
                    "is for times that are written out, and not for unit " + time.word("unit"));
        }
        return new LogTime(word, reader.form, pattern, reader.zoneOfForm());
    }

    private Optional<ZoneId> zoneOfForm() {
        return form == TimeForm.ISO ? zone().or(this::offset) : noZone();
    }

    /** Of a time whose place is read already. */
    static TimeField read(Fields time, WordField word) {
        return new TimeFieldReader(time).read(word);
    }

    private TimeField read(WordField word) {
        return new TimeField(
                word, form, zoneOfForm(), time.has("within") ? positive(time, "within") : TimeField.WITHIN);
    }

    /** A number counts from 1970 in UTC, wherever it was written. */
    private Optional<ZoneId> noZone() {
        for (String field : new String[] {"zone", "offset"}) {
            time.findWord(field)
                    .ifPresent(value -> time.refuse(
                            field,
                            value,
                            "is for unit iso only; unit " + time.word("unit") + " counts from 1970 in UTC"));
        }
        return Optional.empty();
    }

    private Optional<ZoneId> zone() {
        if (time.has("zone") && time.has("offset")) {
            time.refuse("offset", time.word("offset"), "can't stand beside zone, which says it already");
        }
        return time.findWord("zone").flatMap(name -> findZone(time, name));
    }

    /** The time zone of this name; empty if there is none, which is noted. */
    static Optional<ZoneId> findZone(Fields time, String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        time.reading()
                .problems()
                .add(
                        time.positionOf("zone"),
                        time.pathOf("zone"),
                        name,
                        "is no time zone such as Asia/Shanghai",
                        Closest.to(name, ZoneId.getAvailableZoneIds()));
        return Optional.empty();
    }

    private Optional<ZoneId> offset() {
        return time.findWord("offset").flatMap(text -> {
            try {
                return Optional.of(ZoneOffset.of(text));
            } catch (DateTimeException e) {
                time.refuse("offset", text, "must be an offset from UTC such as +08:00, at most 18 hours");
                return Optional.empty();
            }
        });
    }

    /** A time of which zero would mean nothing. */
    static Duration positive(Fields fields, String name) {
        Duration time = fields.duration(name);
        if (time.isZero()) {
            fields.refuse(name, fields.word(name), "must be more than 0");
        }
        return time;
    }
}
