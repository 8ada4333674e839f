package linetwin.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import linetwin.model.history.Period;
import linetwin.model.twin.Alarm;
import linetwin.store.StoreTime;
import linetwin.store.history.KeptStop.Acknowledgement;
import org.jspecify.annotations.Nullable;

/** The table of stops. */
final class StopTable {
    private StopTable() {}

    static void change(Connection connection, long run, StopChange change) throws SQLException {
        try (PreparedStatement gone =
                        connection.prepareStatement("DELETE FROM stop WHERE run = ? AND element = ? AND begin = ?");
                PreparedStatement told = connection.prepareStatement(
                        "INSERT INTO stop (run, element, begin, kind, reason, until, is_end_heard, robot, fault)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, element, begin) DO UPDATE SET"
                                + " kind = excluded.kind, reason = excluded.reason, until = excluded.until, is_end_heard ="
                                + " excluded.is_end_heard, robot = excluded.robot, fault = excluded.fault")) {
            for (Stop stop : change.gone()) {
                setKey(gone, run, stop);
                gone.executeUpdate();
            }
            for (Stop stop : change.told()) {
                setKey(told, run, stop);
                told.setString(4, stop.kind().name());
                told.setString(5, stop.reason());
                ReadingTable.setTime(told, 6, stop.until());
                told.setBoolean(7, stop.isEndHeard());
                told.setString(8, stop.robot());
                told.setString(9, stop.fault());
                told.executeUpdate();
            }
        }
    }

    private static void setKey(PreparedStatement statement, long run, Stop stop) throws SQLException {
        statement.setLong(1, run);
        statement.setString(2, stop.element());
        statement.setLong(3, StoreTime.micros(stop.begin()));
    }

    /** Nobody has heard how those went on that lasted when hearing ended: they are told again if they still last. */
    static void leaveOpen(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE stop SET is_end_heard = 0, until ="
                + " max(begin, coalesce((SELECT max(at) FROM reading WHERE reading.run = stop.run), begin))"
                + " WHERE until IS NULL")) {
            statement.executeUpdate();
        }
    }

    static void acknowledge(Connection connection, List<Long> stops, Acknowledgement acknowledgement)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE stop SET acknowledged_at = ?,"
                + " acknowledged_by = ? WHERE id = ? AND acknowledged_at IS NULL")) {
            for (long stop : stops) {
                statement.setLong(1, StoreTime.micros(acknowledgement.at()));
                statement.setString(2, acknowledgement.by());
                statement.setLong(3, stop);
                statement.executeUpdate();
            }
        }
    }

    static List<KeptStop> within(Connection connection, long run, Period period, int most) throws SQLException {
        List<KeptStop> stops = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, element, kind, reason, begin, until, is_end_heard, acknowledged_at, acknowledged_by,"
                        + " robot, fault FROM stop"
                        + " WHERE run = ? AND begin < ? AND (until IS NULL OR until > ?)"
                        + " ORDER BY begin DESC, element DESC LIMIT ?")) {
            statement.setLong(1, run);
            statement.setLong(2, StoreTime.micros(period.until()));
            statement.setLong(3, StoreTime.micros(period.from()));
            statement.setInt(4, most);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                stops.add(stop(row));
            }
        }
        Collections.reverse(stops);
        return stops;
    }

    private static KeptStop stop(ResultSet row) throws SQLException {
        Stop stop = new Stop(
                row.getString(2),
                Alarm.Kind.valueOf(row.getString(3)),
                row.getString(4),
                StoreTime.instant(row.getLong(5)),
                ReadingTable.time(row, 6),
                row.getBoolean(7),
                row.getString(10),
                row.getString(11));
        return new KeptStop(row.getLong(1), stop, acknowledgement(ReadingTable.time(row, 8), row.getString(9)));
    }

    private static @Nullable Acknowledgement acknowledgement(@Nullable Instant at, @Nullable String by) {
        return at == null ? null : new Acknowledgement(at, by == null ? "" : by);
    }

    /** What was before the oldest reading of its run, and the oldest of more than so many. */
    static void forget(Connection connection, int most) throws SQLException {
        try (PreparedStatement old = connection.prepareStatement("DELETE FROM stop WHERE until IS NOT NULL AND"
                        + " until < (SELECT min(at) FROM reading WHERE reading.run = stop.run)");
                PreparedStatement many = connection.prepareStatement(
                        "DELETE FROM stop WHERE id IN (SELECT id FROM stop ORDER BY id DESC LIMIT -1 OFFSET ?)")) {
            old.executeUpdate();
            many.setInt(1, most);
            many.executeUpdate();
        }
    }
}
