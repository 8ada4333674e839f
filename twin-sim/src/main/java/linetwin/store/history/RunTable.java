package linetwin.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.store.StoreTime;

/** The tables of runs and of what their lines said they were. */
final class RunTable {
    private RunTable() {}

    /** Where what is heard now belongs. */
    record Place(long run, long description, boolean isSameAnnouncement) {
        static final Place NONE = new Place(-1, -1, false);
    }

    /**
     * The run that an announcement is of, if it goes on: told by the same announcement, or by a later one of the same line; and not
     * before what was heard of it, since simulators begin the same run again.
     */
    static Optional<Place> find(Connection connection, DescriptionMessage announcement, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT d.run, d.id, d.message, (SELECT max(at) FROM reading r WHERE r.run = d.run)"
                        + " FROM description d JOIN run ON run.id = d.run WHERE run.run = ? ORDER BY d.id DESC LIMIT 1")) {
            statement.setString(1, announcement.header().run());
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            DescriptionMessage known = description(row.getBytes(3));
            boolean isSame = known.header().seq() == announcement.header().seq()
                    && Objects.equals(
                            known.header().wallTime(), announcement.header().wallTime())
                    && known.description().equals(announcement.description());
            boolean goesOn = isSame || announcement.continues(known);
            return goesOn && StoreTime.micros(now) >= row.getLong(4)
                    ? Optional.of(new Place(row.getLong(1), row.getLong(2), isSame))
                    : Optional.empty();
        }
    }

    static DescriptionMessage description(byte[] bytes) {
        if (MessageBytes.messages(bytes).get(0) instanceof DescriptionMessage description) {
            return description;
        }
        throw new IllegalArgumentException("it is of no described line");
    }

    /** How the line of a run described itself last. */
    static Optional<LineDescription> line(Connection connection, long run) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT message FROM description WHERE run = ? ORDER BY id DESC LIMIT 1")) {
            statement.setLong(1, run);
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(description(row.getBytes(1)).description()) : Optional.empty();
        }
    }

    static Place add(Connection connection, DescriptionMessage announcement) throws SQLException {
        long run = insert(connection, "INSERT INTO run (line, run) VALUES (?, ?)", statement -> {
            statement.setString(1, announcement.description().scenario());
            statement.setString(2, announcement.header().run());
        });
        return describe(connection, run, announcement);
    }

    static Place describe(Connection connection, long run, DescriptionMessage description) throws SQLException {
        long id = insert(connection, "INSERT INTO description (run, message) VALUES (?, ?)", statement -> {
            statement.setLong(1, run);
            statement.setBytes(2, MessageBytes.bytes(List.of(description)));
        });
        return new Place(run, id, true);
    }

    private interface Values {
        void setIn(PreparedStatement statement) throws SQLException;
    }

    private static long insert(Connection connection, String command, Values values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command, Statement.RETURN_GENERATED_KEYS)) {
            values.setIn(statement);
            statement.executeUpdate();
            ResultSet keys = statement.getGeneratedKeys();
            keys.next();
            return keys.getLong(1);
        }
    }

    static List<KeptRun> all(Connection connection) throws SQLException {
        List<KeptRun> runs = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT run.id, line, run.run, min(at), max(at) FROM run JOIN reading"
                        + " ON reading.run = run.id GROUP BY run.id ORDER BY run.id")) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                runs.add(new KeptRun(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        StoreTime.instant(row.getLong(4)),
                        StoreTime.instant(row.getLong(5))));
            }
        }
        return runs;
    }

    /** Runs of which nothing is left, but for the present one; their stops go with them. */
    static void forget(Connection connection, long present) throws SQLException {
        try (PreparedStatement runs = connection.prepareStatement(
                        "DELETE FROM run WHERE id <> ? AND id NOT IN (SELECT run FROM reading)");
                PreparedStatement descriptions = connection.prepareStatement(
                        "DELETE FROM description WHERE id NOT IN (SELECT description FROM"
                                + " reading) AND id <> (SELECT max(id) FROM description d WHERE d.run = description.run)")) {
            runs.setLong(1, present);
            runs.executeUpdate();
            descriptions.executeUpdate();
        }
    }
}
