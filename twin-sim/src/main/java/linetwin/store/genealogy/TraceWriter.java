package linetwin.store.genealogy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.genealogy.Ending.Outcome;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.AndonCalled;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.UsedPart;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.store.StoreTime;
import org.jspecify.annotations.Nullable;

/** Writes what became of vehicles and lots, event by event, each to be given once. One thread at a time may use it. */
public final class TraceWriter {
    private static final int MOST_KNOWN = 4_096;

    private final WordTable words = new WordTable();
    private final Map<String, Long> vehicles = new LinkedHashMap<>(16, 0.75f, true);
    private long knownRun = -1;
    private @Nullable Commands compiled;

    /** Whether a vehicle's or a lot's passport has it. */
    public static boolean isKept(LineEvent event) {
        if (event instanceof CycleDone done) {
            return done.vehicle() != null || done.lot() != null;
        }
        return event instanceof VehicleEntered
                || event instanceof VehicleLeft
                || event instanceof Inspected
                || event instanceof Scrapped
                || event instanceof VehicleCompleted
                || (event instanceof AndonCalled called && called.vehicle() != null);
    }

    /** Writes events of one run, in their order. */
    public void add(Connection connection, long run, List<LineEvent> events) throws SQLException {
        if (run != knownRun) {
            vehicles.clear();
            knownRun = run;
        }
        Commands commands = compiled == null || compiled.connection != connection ? new Commands(connection) : compiled;
        compiled = commands;
        try {
            for (LineEvent event : events) {
                add(commands, event);
            }
        } catch (SQLException e) {
            vehicles.clear();
            words.forget();
            throw e;
        }
    }

    /** The commands to one connection, each compiled once; they end with it. */
    private static final class Commands {
        private final Connection connection;
        private final Map<String, PreparedStatement> compiled = new LinkedHashMap<>();

        Commands(Connection connection) {
            this.connection = connection;
        }

        /** @param values numbers, texts and nulls in the order of the question marks */
        int run(String sql, @Nullable Object... values) throws SQLException {
            return filled(sql, values).executeUpdate();
        }

        @Nullable
        Long number(String sql, @Nullable Object... values) throws SQLException {
            try (ResultSet row = filled(sql, values).executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }

        private PreparedStatement filled(String sql, @Nullable Object... values) throws SQLException {
            PreparedStatement statement = compiled.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                compiled.put(sql, statement);
            }
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            return statement;
        }
    }

    private void add(Commands commands, LineEvent event) throws SQLException {
        long at = StoreTime.micros(event.at());
        long element = words.number(commands.connection, event.element());
        if (event instanceof VehicleEntered entered) {
            enter(commands, entered, element, at);
        } else if (event instanceof VehicleLeft left) {
            long to = words.number(commands.connection, left.to());
            set(commands, left.vehicle(), element, at, "until = ?3, went = ?4", at, to);
        } else if (event instanceof CycleDone done) {
            done(commands, done, element, at);
        } else if (event instanceof Inspected inspected) {
            set(
                    commands,
                    inspected.vehicle(),
                    element,
                    at,
                    "verdict = ?3",
                    inspected.verdict().name());
        } else if (event instanceof AndonCalled called && called.vehicle() != null) {
            set(commands, called.vehicle(), element, at, "andon = ?3", at);
        } else if (event instanceof Scrapped scrapped) {
            set(commands, scrapped.vehicle(), element, at, "until = ?3", at);
            end(commands, scrapped.vehicle(), at, Outcome.SCRAPPED, element, null, false, scrapped.reason());
        } else if (event instanceof VehicleCompleted completed) {
            Outcome outcome = completed.good() ? Outcome.GOOD : Outcome.DEFECTIVE;
            VehicleRef vehicle = completed.vehicle();
            end(commands, vehicle, at, outcome, element, completed.leadMicros(), completed.firstTimeThrough(), "");
        }
    }

    private void enter(Commands commands, VehicleEntered entered, long element, long at) throws SQLException {
        long vehicle = vehicle(commands, entered.vehicle(), at);
        int added = commands.run(
                "INSERT OR IGNORE INTO visit (vehicle, entered, element, is_entry_heard) VALUES (?, ?, ?, 1)",
                vehicle,
                at,
                element);
        int number = 0;
        for (UsedPart part : added == 0 ? List.<UsedPart>of() : entered.parts()) {
            commands.run(
                    "INSERT OR IGNORE INTO used (vehicle, at, element, number, part, pieces, lot, bin, origin)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    vehicle,
                    at,
                    element,
                    number++,
                    words.number(commands.connection, part.part()),
                    part.count(),
                    word(commands, part.lot()),
                    word(commands, part.bin()),
                    word(commands, part.from()));
        }
    }

    private @Nullable Long word(Commands commands, @Nullable String text) throws SQLException {
        return text == null ? null : words.number(commands.connection, text);
    }

    private void done(Commands commands, CycleDone done, long element, long at) throws SQLException {
        if (done.vehicle() != null) {
            set(commands, done.vehicle(), element, at, "cycle = ?3", done.cycleMicros());
        } else if (done.lot() != null) {
            commands.run(
                    "INSERT INTO lot (run, lot, press, family, begin, until, strokes) VALUES (?1, ?2, ?3, ?4, ?5, ?5, 1)"
                            + " ON CONFLICT (run, lot) DO UPDATE SET until = excluded.until, strokes = strokes + 1",
                    knownRun,
                    words.number(commands.connection, done.lot()),
                    element,
                    word(commands, done.family() == null ? "" : done.family()),
                    at);
        }
    }

    /** Sets something of the open visit of the vehicle to the element, which it began there if its entry was not heard. */
    private void set(Commands commands, VehicleRef ref, long element, long at, String what, @Nullable Object... values)
            throws SQLException {
        long vehicle = vehicle(commands, ref, at);
        @Nullable Object[] all = new @Nullable Object[values.length + 2];
        all[0] = vehicle;
        all[1] = element;
        System.arraycopy(values, 0, all, 2, values.length);
        // the plus keeps SQLite from the index by element, in which there are all vehicles
        String command = "UPDATE visit SET " + what + " WHERE vehicle = ?1 AND element = ?2 AND entered ="
                + " (SELECT max(entered) FROM visit WHERE vehicle = ?1 AND +element = ?2 AND until IS NULL)";
        if (commands.run(command, all) == 0) {
            commands.run(
                    "INSERT OR IGNORE INTO visit (vehicle, entered, element, is_entry_heard) VALUES (?, ?, ?, 0)",
                    vehicle,
                    at,
                    element);
            commands.run(command, all);
        }
    }

    private void end(
            Commands commands,
            VehicleRef ref,
            long at,
            Outcome outcome,
            long element,
            @Nullable Long lead,
            boolean isFirstTimeThrough,
            String reason)
            throws SQLException {
        commands.run(
                "UPDATE vehicle SET until = ?2, outcome = ?3, place = ?4, lead = ?5, is_first_time = ?6, reason = ?7"
                        + " WHERE id = ?1",
                vehicle(commands, ref, at),
                at,
                outcome.name(),
                element,
                lead,
                isFirstTimeThrough,
                reason);
        vehicles.remove(ref.vehicle());
    }

    /** The number of a vehicle, which is made where there is none. */
    private long vehicle(Commands commands, VehicleRef ref, long at) throws SQLException {
        Long known = vehicles.get(ref.vehicle());
        if (known != null) {
            return known;
        }
        Long number = commands.number(
                "INSERT INTO vehicle (run, vin, identifier, body, skid, variant, colour, begin)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, vin) DO UPDATE SET vin = vin RETURNING id",
                knownRun,
                ref.vehicle(),
                ref.identifier(),
                ref.body(),
                ref.skid(),
                ref.variant(),
                ref.colour(),
                at);
        if (number == null) {
            throw new SQLException("no number was given to vehicle " + ref.vehicle());
        }
        if (vehicles.size() >= MOST_KNOWN) {
            vehicles.remove(vehicles.keySet().iterator().next());
        }
        vehicles.put(ref.vehicle(), number);
        return number;
    }

    /**
     * Lets go what is too old, or too much: vehicles that began longer before the latest of their run, the oldest of more than so many,
     * and what is named by nothing any more.
     *
     * @param most vehicles
     */
    public void forget(Connection connection, Duration age, int most) throws SQLException {
        int gone;
        try (PreparedStatement old = connection.prepareStatement(
                        "DELETE FROM vehicle WHERE begin < (SELECT max(v.begin) FROM vehicle v WHERE v.run = vehicle.run) - ?");
                PreparedStatement many = connection.prepareStatement(
                        "DELETE FROM vehicle WHERE id <= (SELECT id FROM vehicle ORDER BY id DESC LIMIT 1 OFFSET ?)")) {
            old.setLong(1, age.toNanos() / 1_000);
            gone = old.executeUpdate();
            many.setInt(1, most);
            gone += many.executeUpdate();
        }
        if (gone > 0) {
            vehicles.clear();
            words.forget();
            try (PreparedStatement lots = connection.prepareStatement(
                            "DELETE FROM lot WHERE until < (SELECT min(begin) FROM vehicle WHERE vehicle.run = lot.run)"
                                    + " AND NOT EXISTS (SELECT 1 FROM used WHERE used.lot = lot.lot)");
                    PreparedStatement unused = connection.prepareStatement("DELETE FROM word WHERE text LIKE '88.%'"
                            + " AND NOT EXISTS (SELECT 1 FROM used WHERE used.lot = word.id)"
                            + " AND NOT EXISTS (SELECT 1 FROM used WHERE used.bin = word.id)"
                            + " AND NOT EXISTS (SELECT 1 FROM lot WHERE lot.lot = word.id)")) {
                lots.executeUpdate();
                unused.executeUpdate();
            }
        }
    }
}
