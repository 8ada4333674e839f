package linetwin.store.genealogy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.genealogy.Ending;
import linetwin.model.genealogy.Ending.Outcome;
import linetwin.model.genealogy.Holder;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.PartUse;
import linetwin.model.genealogy.Passing;
import linetwin.model.genealogy.Pressing;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.genealogy.Visit;
import linetwin.model.history.Period;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.UsedPart;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.store.StoreTime;
import org.jspecify.annotations.Nullable;

/** Reads what became of the vehicles and lots of one run. */
public final class TraceReader {
    static final String VEHICLE = "SELECT id FROM vehicle WHERE vin = ?2 AND run = ?1"
            + " UNION SELECT id FROM vehicle WHERE identifier = ?2 AND run = ?1";

    static final String VISITS = "SELECT element.text, entered, is_entry_heard, until, went.text, cycle, verdict, andon"
            + " FROM visit JOIN word element ON element.id = element LEFT JOIN word went ON went.id = went"
            + " WHERE vehicle = ? ORDER BY entered, until IS NULL, until";

    private static final String USES = "SELECT element.text, at, part.text, pieces, lot.text, bin.text, origin.text"
            + " FROM used JOIN word element ON element.id = element JOIN word part ON part.id = part"
            + " LEFT JOIN word lot ON lot.id = lot LEFT JOIN word bin ON bin.id = bin"
            + " LEFT JOIN word origin ON origin.id = origin";

    static final String USES_OF_VEHICLE = USES + " WHERE vehicle = ? ORDER BY at, number";

    private static final String REF = "vin, body, skid, identifier, variant, colour";

    static final String HOLDERS_BY_LOT = holders("lot");
    static final String HOLDERS_BY_BIN = holders("bin");

    static final String PASSINGS = "SELECT " + REF
            + ", entered, is_entry_heard, visit.until, went.text, cycle, verdict, andon FROM visit"
            + " JOIN vehicle ON vehicle.id = vehicle LEFT JOIN word went ON went.id = went"
            + " WHERE visit.element = ?1 AND entered < ?4 AND entered >= ?5 AND run = ?2"
            + " AND coalesce(visit.until, ?4) >= ?3 ORDER BY entered LIMIT ?6";

    static final String PRESSING = "SELECT press.text, family.text, begin, until, strokes FROM lot"
            + " JOIN word press ON press.id = press JOIN word family ON family.id = family WHERE run = ? AND lot = ?";

    static final String SEARCH_VEHICLES =
            "SELECT identifier, vin FROM vehicle WHERE run = ?1 AND vin >= ?2 AND vin < ?3"
                    + " UNION SELECT identifier, vin FROM vehicle WHERE run = ?1 AND body >= ?2 AND body < ?3 ORDER BY vin LIMIT ?4";

    /** A vehicle that has been in an element for longer is in a passing of that time only if it came later than so long before. */
    private static final long LONGEST_STAY = 30L * 24 * 3_600 * 1_000_000;

    private final Connection connection;
    private final long run;
    private final String runName;

    /**
     * Reads of one run.
     *
     * @param run its number within the store
     * @param runName as messages name it
     */
    public TraceReader(Connection connection, long run, String runName) {
        this.connection = connection;
        this.run = run;
        this.runName = runName;
    }

    private static String holders(String column) {
        return "SELECT " + REF + ", element.text, at, part.text, pieces, lot.text, bin.text, origin.text FROM used"
                + " JOIN vehicle ON vehicle.id = vehicle JOIN word element ON element.id = element"
                + " JOIN word part ON part.id = part LEFT JOIN word lot ON lot.id = lot"
                + " LEFT JOIN word bin ON bin.id = bin LEFT JOIN word origin ON origin.id = origin"
                + " WHERE used." + column + " = ? AND run = ? ORDER BY at, vin, number LIMIT ?";
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Row<T> reading, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                all.add(reading.of(row));
            }
        }
        return all;
    }

    /** The passport of the vehicle with this VIN or identifier; empty if there is none. */
    public Optional<VehiclePassport> vehicle(String name) throws SQLException {
        List<VehiclePassport> found = new ArrayList<>();
        for (long id : list(VEHICLE, row -> row.getLong(1), run, name)) {
            found.add(passport(id));
        }
        return found.stream().findFirst();
    }

    private VehiclePassport passport(long id) throws SQLException {
        List<Visit> visits = list(VISITS, row -> visit(row.getString(1), row, 2), id);
        List<PartUse> uses = list(USES_OF_VEHICLE, row -> use(row, 1), id);
        return list(
                        "SELECT " + REF + ", until, outcome, place.text, lead, is_first_time, reason FROM vehicle"
                                + " LEFT JOIN word place ON place.id = place WHERE vehicle.id = ?",
                        row -> new VehiclePassport(runName, ref(row), visits, uses, ending(row)),
                        id)
                .get(0);
    }

    private static VehicleRef ref(ResultSet row) throws SQLException {
        return new VehicleRef(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        String outcome = row.getString(8);
        return outcome == null
                ? null
                : new Ending(
                        Outcome.valueOf(outcome),
                        row.getString(9),
                        StoreTime.instant(row.getLong(7)),
                        number(row, 10),
                        row.getBoolean(11),
                        row.getString(12));
    }

    /** From the entry on. */
    private static Visit visit(String element, ResultSet row, int first) throws SQLException {
        String verdict = row.getString(first + 5);
        return new Visit(
                element,
                row.getBoolean(first + 1) ? StoreTime.instant(row.getLong(first)) : null,
                time(row, first + 2),
                row.getString(first + 3),
                number(row, first + 4),
                verdict == null ? null : Verdict.valueOf(verdict),
                time(row, first + 6));
    }

    private static PartUse use(ResultSet row, int first) throws SQLException {
        return new PartUse(
                row.getString(first),
                StoreTime.instant(row.getLong(first + 1)),
                new UsedPart(
                        row.getString(first + 2),
                        row.getInt(first + 3),
                        row.getString(first + 4),
                        row.getString(first + 5),
                        row.getString(first + 6)));
    }

    private static @Nullable Long number(ResultSet row, int index) throws SQLException {
        long number = row.getLong(index);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant time(ResultSet row, int index) throws SQLException {
        Long micros = number(row, index);
        return micros == null ? null : StoreTime.instant(micros);
    }

    /**
     * The passport of the lot or bin with this identifier; empty if there is none.
     *
     * @param most holders, the first
     */
    public Optional<LotPassport> lot(String identifier, int most) throws SQLException {
        Long word = WordTable.find(connection, identifier);
        if (word == null) {
            return Optional.empty();
        }
        Pressing pressing = list(
                        PRESSING,
                        row -> new Pressing(
                                row.getString(1),
                                row.getString(2),
                                StoreTime.instant(row.getLong(3)),
                                StoreTime.instant(row.getLong(4)),
                                row.getInt(5)),
                        run,
                        word)
                .stream()
                .findFirst()
                .orElse(null);
        List<Holder> holders = list(HOLDERS_BY_LOT, this::holder, word, run, most);
        if (holders.isEmpty()) {
            holders = list(HOLDERS_BY_BIN, this::holder, word, run, most);
        }
        return holders.isEmpty() && pressing == null
                ? Optional.empty()
                : Optional.of(new LotPassport(identifier, pressing, holders));
    }

    private Holder holder(ResultSet row) throws SQLException {
        return new Holder(runName, ref(row), use(row, 7));
    }

    /**
     * The vehicles that were in an element in a period, in the order of their entries.
     *
     * @param most of them, the first
     */
    public List<Passing> passings(String element, Period period, int most) throws SQLException {
        Long word = WordTable.find(connection, element);
        long from = StoreTime.micros(period.from());
        return word == null
                ? List.of()
                : list(
                        PASSINGS,
                        row -> new Passing(runName, ref(row), visit(element, row, 7)),
                        word,
                        run,
                        from,
                        StoreTime.micros(period.until()),
                        from - LONGEST_STAY,
                        most);
    }

    /** The element is one of those that vehicles were in. */
    public boolean isElement(String id) throws SQLException {
        Long word = WordTable.find(connection, id);
        return word != null
                && !list("SELECT 1 FROM visit WHERE element = ? LIMIT 1", row -> row.getInt(1), word)
                        .isEmpty();
    }

    /**
     * Identifiers of vehicles whose VIN or body number, and of lots and bins whose name begins so, in the order of their names.
     *
     * @param most of each
     */
    public List<String> search(String begin, String prefix, int most) throws SQLException {
        List<String> found = new ArrayList<>(
                list(SEARCH_VEHICLES, row -> row.getString(1), run, begin, begin + Character.MAX_VALUE, most));
        for (String kind : new String[] {"/L.", "/B."}) {
            String name = prefix + kind + begin.toLowerCase(Locale.ROOT);
            found.addAll(list(
                    "SELECT text FROM word WHERE text >= ? AND text < ? ORDER BY text LIMIT ?",
                    row -> row.getString(1),
                    name,
                    name + Character.MAX_VALUE,
                    most));
        }
        return found;
    }

    /** The prefix of the identifiers of the run's vehicles; empty if there are none. */
    public Optional<String> prefix() throws SQLException {
        return list("SELECT identifier FROM vehicle WHERE run = ? LIMIT 1", row -> row.getString(1), run).stream()
                .findFirst()
                .map(identifier -> identifier.substring(0, Math.max(0, identifier.indexOf('/'))));
    }
}
