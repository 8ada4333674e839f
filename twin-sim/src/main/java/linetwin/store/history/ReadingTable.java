package linetwin.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.store.StoreTime;
import org.jspecify.annotations.Nullable;

/** The table of readings; remembers how the line described itself at the reading that was read last. */
final class ReadingTable {
    private long describedBy = -1;
    private @Nullable LineDescription described;

    /** A reading of the same time is replaced, with what was known of it: its marks, and the stretch that ends there. */
    static void add(Connection connection, long run, long description, Cut cut) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO reading (run, at, marks, is_on_shift, off_shift, since, losses, description, messages)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, at) DO UPDATE SET"
                        + " marks = marks | excluded.marks, is_on_shift = excluded.is_on_shift,"
                        + " off_shift = excluded.off_shift, since = coalesce(since, excluded.since),"
                        + " losses = coalesce(losses, excluded.losses), description = excluded.description,"
                        + " messages = excluded.messages")) {
            statement.setLong(1, run);
            statement.setLong(2, StoreTime.micros(cut.at()));
            statement.setInt(3, Cut.Mark.bits(cut.marks()));
            statement.setBoolean(4, cut.isOnShift());
            statement.setLong(5, cut.offShiftMicros());
            setTime(statement, 6, cut.since());
            statement.setString(7, cut.losses() == null ? null : LossText.text(cut.losses()));
            statement.setLong(8, description);
            statement.setBytes(9, MessageBytes.bytes(cut.messages()));
            statement.executeUpdate();
        }
    }

    static void setTime(PreparedStatement statement, int index, @Nullable Instant time) throws SQLException {
        if (time == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, StoreTime.micros(time));
        }
    }

    static @Nullable Instant time(ResultSet row, int index) throws SQLException {
        long micros = row.getLong(index);
        return row.wasNull() ? null : StoreTime.instant(micros);
    }

    static List<KeptMark> marks(Connection connection, long run) throws SQLException {
        List<KeptMark> marks = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT at, marks, is_on_shift, off_shift, since FROM reading WHERE run = ? ORDER BY at")) {
            statement.setLong(1, run);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                marks.add(new KeptMark(
                        StoreTime.instant(row.getLong(1)),
                        Cut.Mark.of(row.getInt(2)),
                        row.getBoolean(3),
                        row.getLong(4),
                        time(row, 5)));
            }
        }
        return marks;
    }

    Optional<KeptReading> find(Connection connection, long run, KeptMark mark) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT description, losses, messages FROM reading WHERE run = ? AND at = ?")) {
            statement.setLong(1, run);
            statement.setLong(2, StoreTime.micros(mark.at()));
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            LineDescription line = line(connection, row.getLong(1));
            List<Message> messages = MessageBytes.messages(row.getBytes(3));
            LineTotals totals = LineTotals.read(line, mark.at(), sink -> messages.forEach(sink::accept));
            return Optional.of(new KeptReading(mark, totals, losses(row.getString(2), line)));
        }
    }

    Optional<LossTree> losses(Connection connection, long run, KeptMark mark) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT description, losses FROM reading WHERE run = ? AND at = ? AND losses IS NOT NULL")) {
            statement.setLong(1, run);
            statement.setLong(2, StoreTime.micros(mark.at()));
            ResultSet row = statement.executeQuery();
            return row.next()
                    ? Optional.ofNullable(losses(row.getString(2), line(connection, row.getLong(1))))
                    : Optional.empty();
        }
    }

    private static @Nullable LossTree losses(@Nullable String text, LineDescription line) {
        Map<String, ElementDescription> elements =
                line.elements().stream().collect(Collectors.toMap(ElementDescription::id, Function.identity()));
        return text == null ? null : LossText.tree(text, elements);
    }

    private LineDescription line(Connection connection, long id) throws SQLException {
        LineDescription known = described;
        if (known != null && describedBy == id) {
            return known;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT message FROM description WHERE id = ?")) {
            statement.setLong(1, id);
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                throw new IllegalArgumentException("its line is not described");
            }
            LineDescription read = RunTable.description(row.getBytes(1)).description();
            described = read;
            describedBy = id;
            return read;
        }
    }

    /** What is older than that on the clock of its run, and the oldest of more than so many. */
    static void forget(Connection connection, Duration age, int most) throws SQLException {
        try (PreparedStatement old = connection.prepareStatement(
                        "DELETE FROM reading WHERE at < (SELECT max(at) FROM reading r WHERE r.run = reading.run) - ?");
                PreparedStatement many = connection.prepareStatement("DELETE FROM reading WHERE (run, at) IN"
                        + " (SELECT run, at FROM reading ORDER BY run DESC, at DESC LIMIT -1 OFFSET ?)")) {
            old.setLong(1, age.toNanos() / 1_000);
            old.executeUpdate();
            many.setInt(1, most);
            many.executeUpdate();
        }
    }
}
