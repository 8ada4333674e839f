package linetwin.sim.scenario.mapping;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import linetwin.link.log.LogShifts;
import linetwin.link.log.LogShifts.Shift;
import linetwin.sim.scenario.file.Fields;

/** Reads when the plant of a log works. */
final class LogShiftsReader {
    private static final int LETTERS = 3;

    private LogShiftsReader() {}

    /** Empty if there is a mistake, which is noted. */
    static Optional<LogShifts> read(Fields written) {
        Optional<ZoneId> zone = TimeFieldReader.findZone(written, written.word("zone"));
        List<Shift> shifts = new ArrayList<>();
        written.rows("plan").forEach(row -> shift(row).ifPresent(shifts::add));
        Set<LocalDate> holidays = new HashSet<>();
        for (String text : written.words("holidays")) {
            try {
                holidays.add(LocalDate.parse(text));
            } catch (DateTimeException e) {
                written.refuse("holidays", text, "must be a date such as 2026-12-25");
            }
        }
        return zone.map(known -> new LogShifts(known, shifts, holidays));
    }

    private static Optional<Shift> shift(Fields row) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().substring(0, LETTERS).toLowerCase(Locale.ROOT);
            if (!row.has("days") || row.words("days").contains(name)) {
                days.add(day);
            }
        }
        try {
            return Optional.of(new Shift(days, LocalTime.parse(row.word("from")), until(row.word("until"))));
        } catch (DateTimeException e) {
            return Optional.empty(); // the schema has noted it
        }
    }

    private static LocalTime until(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }
}
