package linetwin.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a store and their versions: each version is what it adds to the one before. The README of this module documents them. */
final class Schema {
    /** "LTWN": by which SQLite's own file says whose it is. */
    static final int APPLICATION = 0x4C54574E;

    private static final List<List<String>> VERSIONS = List.of(
            List.of("""
                CREATE TABLE forecast (
                  id INTEGER PRIMARY KEY,
                  line TEXT NOT NULL,
                  run TEXT NOT NULL,
                  scenario TEXT NOT NULL,
                  seed INTEGER NOT NULL,
                  at INTEGER NOT NULL,
                  ahead TEXT NOT NULL,
                  due INTEGER NOT NULL,
                  counted_from INTEGER NOT NULL,
                  members TEXT NOT NULL,
                  planned REAL NOT NULL,
                  naive REAL NOT NULL,
                  UNIQUE (line, run, scenario, at, ahead))\
                """, "CREATE INDEX forecast_at ON forecast (at)", """
                CREATE TABLE outcome (
                  forecast INTEGER PRIMARY KEY REFERENCES forecast (id) ON DELETE CASCADE,
                  good REAL NOT NULL)\
                """),
            List.of("""
                CREATE TABLE drift (
                  id INTEGER PRIMARY KEY,
                  line TEXT NOT NULL,
                  run TEXT NOT NULL,
                  scenario TEXT NOT NULL,
                  at INTEGER NOT NULL,
                  path TEXT NOT NULL,
                  model TEXT NOT NULL,
                  model_value REAL NOT NULL,
                  now_value REAL NOT NULL,
                  unit TEXT NOT NULL,
                  since INTEGER NOT NULL,
                  n INTEGER NOT NULL,
                  p REAL NOT NULL,
                  UNIQUE (line, run, scenario, at, path))\
                """, "CREATE INDEX drift_at ON drift (at)"),
            List.of(
                    """
                    CREATE TABLE run (
                      id INTEGER PRIMARY KEY,
                      line TEXT NOT NULL,
                      run TEXT NOT NULL)\
                    """,
                    """
                    CREATE TABLE description (
                      id INTEGER PRIMARY KEY,
                      run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                      message BLOB NOT NULL)\
                    """,
                    "CREATE INDEX description_run ON description (run)",
                    """
                    CREATE TABLE reading (
                      run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                      at INTEGER NOT NULL,
                      marks INTEGER NOT NULL,
                      is_on_shift INTEGER NOT NULL,
                      off_shift INTEGER NOT NULL,
                      since INTEGER,
                      losses TEXT,
                      description INTEGER NOT NULL REFERENCES description (id) ON DELETE CASCADE,
                      messages BLOB NOT NULL,
                      PRIMARY KEY (run, at))\
                    """,
                    "CREATE INDEX reading_description ON reading (description)",
                    """
                    CREATE TABLE stop (
                      id INTEGER PRIMARY KEY,
                      run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                      element TEXT NOT NULL,
                      kind TEXT NOT NULL,
                      reason TEXT NOT NULL,
                      begin INTEGER NOT NULL,
                      until INTEGER,
                      is_end_heard INTEGER NOT NULL,
                      acknowledged_at INTEGER,
                      acknowledged_by TEXT,
                      UNIQUE (run, element, begin))\
                    """,
                    "CREATE INDEX stop_begin ON stop (run, begin)"),
            List.of(
                    """
                    CREATE TABLE word (
                      id INTEGER PRIMARY KEY,
                      text TEXT NOT NULL UNIQUE)\
                    """,
                    """
                    CREATE TABLE vehicle (
                      id INTEGER PRIMARY KEY,
                      run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                      vin TEXT NOT NULL,
                      identifier TEXT NOT NULL,
                      body TEXT NOT NULL,
                      skid TEXT,
                      variant TEXT NOT NULL,
                      colour TEXT NOT NULL,
                      begin INTEGER NOT NULL,
                      until INTEGER,
                      outcome TEXT,
                      place INTEGER,
                      lead INTEGER,
                      is_first_time INTEGER,
                      reason TEXT,
                      UNIQUE (run, vin))\
                    """,
                    "CREATE INDEX vehicle_vin ON vehicle (vin)",
                    "CREATE INDEX vehicle_identifier ON vehicle (identifier)",
                    "CREATE INDEX vehicle_body ON vehicle (run, body)",
                    "CREATE INDEX vehicle_begin ON vehicle (run, begin)",
                    """
                    CREATE TABLE visit (
                      vehicle INTEGER NOT NULL REFERENCES vehicle (id) ON DELETE CASCADE,
                      entered INTEGER NOT NULL,
                      element INTEGER NOT NULL,
                      is_entry_heard INTEGER NOT NULL,
                      until INTEGER,
                      went INTEGER,
                      cycle INTEGER,
                      verdict TEXT,
                      andon INTEGER,
                      PRIMARY KEY (vehicle, entered, element)) WITHOUT ROWID\
                    """,
                    "CREATE INDEX visit_element ON visit (element, entered)",
                    """
                    CREATE TABLE used (
                      vehicle INTEGER NOT NULL REFERENCES vehicle (id) ON DELETE CASCADE,
                      at INTEGER NOT NULL,
                      element INTEGER NOT NULL,
                      number INTEGER NOT NULL,
                      part INTEGER NOT NULL,
                      pieces INTEGER NOT NULL,
                      lot INTEGER,
                      bin INTEGER,
                      origin INTEGER,
                      PRIMARY KEY (vehicle, at, element, number)) WITHOUT ROWID\
                    """,
                    "CREATE INDEX used_lot ON used (lot) WHERE lot IS NOT NULL",
                    "CREATE INDEX used_bin ON used (bin) WHERE bin IS NOT NULL",
                    """
                    CREATE TABLE lot (
                      run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                      lot INTEGER NOT NULL,
                      press INTEGER NOT NULL,
                      family INTEGER NOT NULL,
                      begin INTEGER NOT NULL,
                      until INTEGER NOT NULL,
                      strokes INTEGER NOT NULL,
                      PRIMARY KEY (run, lot)) WITHOUT ROWID\
                    """,
                    "CREATE INDEX lot_lot ON lot (lot)"),
            List.of("ALTER TABLE stop ADD COLUMN robot TEXT", "ALTER TABLE stop ADD COLUMN fault TEXT"));

    /** The newest, which is written. */
    static final int VERSION = VERSIONS.size();

    private Schema() {}

    /** Makes or completes the tables, as one transaction. */
    static void upgrade(Connection connection, int from, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (from == 0) {
                statement.execute("PRAGMA application_id = " + APPLICATION);
                statement.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)");
                statement.execute("INSERT INTO schema_version VALUES (0)");
            }
            for (List<String> version : VERSIONS.subList(from, to)) {
                for (String command : version) {
                    statement.execute(command);
                }
            }
            statement.execute("UPDATE schema_version SET version = " + to);
        }
    }

    /** The version of a store; 0 of a file in which there is nothing yet; -1 of one that is none. */
    static int version(Connection connection) throws SQLException {
        int tables = number(connection, "SELECT count(*) FROM sqlite_master");
        if (tables == 0) {
            return 0;
        }
        if (number(connection, "PRAGMA application_id") != APPLICATION) {
            return -1;
        }
        return number(connection, "SELECT version FROM schema_version");
    }

    static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : -1;
        }
    }
}
