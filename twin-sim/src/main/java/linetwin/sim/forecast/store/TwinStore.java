package linetwin.sim.forecast.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.value.Text;
import linetwin.sim.forecast.ForecastBook;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.forecast.SettledForecast;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.store.StoreException;
import linetwin.store.StoreFile;
import linetwin.store.StoreTime;

/**
 * The file of a twin: what it foretold, what came of it, and what it noticed. Each entry is a transaction of its own, so that a process
 * that is killed loses none that it was told is kept. One process at a time writes; others may read meanwhile.
 *
 * <p>Bounded: what is older than {@link #KEPT} before the newest forecast goes, and the oldest of more than {@link #MOST} forecasts.
 * One thread at a time may use it.
 */
public final class TwinStore implements ForecastBook, AutoCloseable {
    /** By the clock of the line. */
    public static final Duration KEPT = Duration.ofDays(400);

    /** A year and more of two forecasts each five minutes: some 100 MB. */
    public static final int MOST = 250_000;

    private static final String COLUMNS =
            "line, run, scenario, seed, at, ahead, due, counted_from, members, planned, naive";

    /** Between two looks at what is too old. */
    private static final int LOOK_EVERY = 500;

    private final StoreFile file;
    private final int most;
    private int sinceLook = LOOK_EVERY;

    private TwinStore(StoreFile file, int most) {
        this.file = file;
        this.most = most;
    }

    /**
     * Opens a store to write to it, and makes it where there is none.
     *
     * @throws linetwin.store.StoreException if the file is no store, or damaged, or written to by another process
     */
    public static TwinStore open(Path file) {
        return open(file, MOST);
    }

    static TwinStore open(Path file, int most) {
        return new TwinStore(StoreFile.open(file), most);
    }

    /**
     * Opens a store to read it.
     *
     * @throws linetwin.store.StoreException if there is none, or it is damaged
     */
    public static TwinStore read(Path file) {
        return new TwinStore(StoreFile.read(file, "forecast --store"), MOST);
    }

    /** What is kept in a file that somebody else opened, and closes. */
    public static TwinStore in(StoreFile file) {
        return new TwinStore(file, MOST);
    }

    /** A forecast of the same line, run, scenario and time takes the place of the one that was kept. */
    @Override
    public void keep(KeptForecast forecast) {
        file.inTransaction(connection -> {
            delete(connection, forecast);
            try (PreparedStatement fresh = connection.prepareStatement(
                    "INSERT INTO forecast (line, run, scenario, at, ahead, seed, due, counted_from, members, planned,"
                            + " naive) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                setKey(fresh, forecast);
                fresh.setLong(6, forecast.seed());
                fresh.setLong(7, StoreTime.micros(forecast.due()));
                fresh.setLong(8, StoreTime.micros(forecast.countedFrom()));
                fresh.setString(9, Members.text(forecast.foretold()));
                fresh.setDouble(10, forecast.planned());
                fresh.setDouble(11, forecast.naive());
                fresh.executeUpdate();
            }
            if (++sinceLook >= LOOK_EVERY) {
                sinceLook = 0;
                forget(connection);
            }
        });
    }

    /** Keeps it no longer. */
    public void withdraw(KeptForecast forecast) {
        file.inTransaction(connection -> delete(connection, forecast));
    }

    private static void delete(Connection connection, KeptForecast forecast) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "DELETE FROM forecast WHERE line = ? AND run = ? AND scenario = ? AND at = ? AND ahead = ?")) {
            setKey(statement, forecast);
            statement.executeUpdate();
        }
    }

    private static void setKey(PreparedStatement statement, KeptForecast forecast) throws SQLException {
        statement.setString(1, forecast.line());
        statement.setString(2, forecast.run());
        statement.setString(3, forecast.scenario());
        statement.setLong(4, StoreTime.micros(forecast.at()));
        statement.setString(5, forecast.ahead().name());
    }

    @Override
    public void settle(KeptForecast forecast, double observed) {
        file.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT OR REPLACE INTO outcome (forecast, good) SELECT id, ? FROM forecast"
                            + " WHERE line = ? AND run = ? AND scenario = ? AND at = ? AND ahead = ?")) {
                statement.setDouble(1, observed);
                statement.setString(2, forecast.line());
                statement.setString(3, forecast.run());
                statement.setString(4, forecast.scenario());
                statement.setLong(5, StoreTime.micros(forecast.at()));
                statement.setString(6, forecast.ahead().name());
                statement.executeUpdate();
            }
        });
    }

    /** That a parameter has moved. */
    public void note(String line, String run, String scenario, DriftAlarm alarm) {
        file.inTransaction(connection -> AlarmTable.add(connection, line, run, scenario, alarm));
    }

    private void forget(Connection connection) throws SQLException {
        try (PreparedStatement many = connection.prepareStatement(
                        "DELETE FROM forecast WHERE id IN (SELECT id FROM forecast ORDER BY at DESC LIMIT -1 OFFSET ?)");
                PreparedStatement old = connection.prepareStatement(
                        "DELETE FROM forecast WHERE at < (SELECT max(at) FROM forecast) - ?");
                PreparedStatement alarms =
                        connection.prepareStatement("DELETE FROM drift WHERE at < (SELECT min(at) FROM forecast)")) {
            many.setInt(1, most);
            many.executeUpdate();
            old.setLong(1, KEPT.toNanos() / 1_000);
            old.executeUpdate();
            alarms.executeUpdate();
        }
    }

    /** Is told of forecasts whose time has come, in the order of their times. */
    public interface Reader {
        /** One with what happened. */
        void read(KeptForecast forecast, double observed);
    }

    /**
     * Hands on all forecasts with an outcome.
     *
     * @throws StoreException if an entry can't be read
     */
    public void readOutcomes(Reader reader) {
        query(
                "SELECT " + COLUMNS
                        + ", good FROM forecast JOIN outcome ON outcome.forecast = forecast.id ORDER BY at, forecast.id",
                List.of(),
                row -> reader.read(forecast(row), row.getDouble(12)));
    }

    /**
     * The forecasts of a line by a scenario that were kept last of those whose time has come, by run and time.
     *
     * @throws StoreException if an entry can't be read
     */
    public List<SettledForecast> outcomes(String line, String scenario, Ahead ahead, int most) {
        List<SettledForecast> found = new ArrayList<>();
        query(
                "SELECT * FROM (SELECT " + COLUMNS
                        + ", good FROM forecast JOIN outcome ON outcome.forecast = forecast.id"
                        + " WHERE line = ? AND scenario = ? AND ahead = ? ORDER BY forecast.id DESC LIMIT ?)"
                        + " ORDER BY run, at",
                List.of(line, scenario, ahead.name(), most),
                row -> found.add(new SettledForecast(forecast(row), row.getDouble(12))));
        return found;
    }

    /**
     * The forecasts of a run by a scenario without an outcome, by time.
     *
     * @throws StoreException if an entry can't be read
     */
    public List<KeptForecast> waiting(String line, String run, String scenario, Ahead ahead) {
        List<KeptForecast> found = new ArrayList<>();
        query(
                "SELECT " + COLUMNS + " FROM forecast WHERE line = ? AND run = ? AND scenario = ? AND ahead = ?"
                        + " AND id NOT IN (SELECT forecast FROM outcome) ORDER BY at",
                List.of(line, run, scenario, ahead.name()),
                row -> found.add(forecast(row)));
        return found;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String query, List<Object> values, RowReader reader) {
        if (file.isEmpty()) {
            return;
        }
        file.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        });
    }

    private KeptForecast forecast(ResultSet row) throws SQLException {
        try {
            return new KeptForecast(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    StoreTime.instant(row.getLong(5)),
                    Ahead.valueOf(row.getString(6)),
                    StoreTime.instant(row.getLong(7)),
                    StoreTime.instant(row.getLong(8)),
                    Members.sample(row.getString(9)),
                    row.getDouble(10),
                    row.getDouble(11));
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    new Text(
                            "存储文件 " + file.path() + " 中有无法读取的预测：" + e.getMessage() + "。\n也许另一个程序写入过它。",
                            "the store " + file.path() + " holds a forecast that can't be read: " + e.getMessage()
                                    + ".\nMaybe another program wrote to it."),
                    e);
        }
    }

    /** How many forecasts have no outcome: their time has not come, or nobody listened when it did. */
    public int open() {
        return file.isEmpty()
                ? 0
                : file.count("SELECT count(*) FROM forecast WHERE id NOT IN (SELECT forecast FROM outcome)");
    }

    /** Alarms that were kept, in the order of their times, the latest few. */
    public List<DriftAlarm> alarms(int latest) {
        List<DriftAlarm> alarms = new ArrayList<>();
        if (file.isEmpty()) {
            return alarms;
        }
        file.inTransaction(connection -> alarms.addAll(AlarmTable.latest(connection, latest)));
        return alarms;
    }

    @Override
    public void close() {
        file.close();
    }
}
