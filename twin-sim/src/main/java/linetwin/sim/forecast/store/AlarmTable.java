package linetwin.sim.forecast.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.forecast.drift.DriftAlarm.Unit;
import linetwin.store.StoreTime;

/** The table of what was noticed. */
final class AlarmTable {
    private AlarmTable() {}

    static void add(Connection connection, String line, String run, String scenario, DriftAlarm alarm)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT OR REPLACE INTO drift (line, run, scenario, at, path, model, model_value, now_value, unit,"
                        + " since, n, p) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, line);
            statement.setString(2, run);
            statement.setString(3, scenario);
            statement.setLong(4, StoreTime.micros(alarm.at()));
            statement.setString(5, alarm.path());
            statement.setString(6, alarm.model());
            statement.setDouble(7, alarm.modelValue());
            statement.setDouble(8, alarm.nowValue());
            statement.setString(9, alarm.unit().name());
            statement.setLong(10, StoreTime.micros(alarm.since()));
            statement.setLong(11, alarm.n());
            statement.setDouble(12, alarm.pValue());
            statement.executeUpdate();
        }
    }

    /** The latest few, in the order of their times. */
    static List<DriftAlarm> latest(Connection connection, int most) throws SQLException {
        List<DriftAlarm> alarms = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT at, path, model, model_value, now_value, unit, since, n, p FROM drift"
                        + " ORDER BY at DESC, path DESC LIMIT ?")) {
            statement.setInt(1, most);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                alarms.add(alarm(row));
            }
        }
        Collections.reverse(alarms);
        return alarms;
    }

    private static DriftAlarm alarm(ResultSet row) throws SQLException {
        return new DriftAlarm(
                StoreTime.instant(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getDouble(4),
                row.getDouble(5),
                Unit.valueOf(row.getString(6)),
                StoreTime.instant(row.getLong(7)),
                row.getLong(8),
                row.getDouble(9));
    }
}
