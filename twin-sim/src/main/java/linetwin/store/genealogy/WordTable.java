package linetwin.store.genealogy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of words that come again and again, such as ids of elements and lots: their numbers stand in the other tables. */
final class WordTable {
    private static final int MOST_KNOWN = 20_000;

    private final Map<String, Long> known = new LinkedHashMap<>(16, 0.75f, true);

    /** The number of a word, which is made where there is none. */
    long number(Connection connection, String word) throws SQLException {
        Long number = known.get(word);
        if (number == null) {
            number = find(connection, word);
            number = number == null ? add(connection, word) : number;
            if (known.size() >= MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(word, number);
        }
        return number;
    }

    /** What was found may not be true any more: a transaction was taken back. */
    void forget() {
        known.clear();
    }

    static @Nullable Long find(Connection connection, String word) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM word WHERE text = ?")) {
            statement.setString(1, word);
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getLong(1) : null;
        }
    }

    private static long add(Connection connection, String word) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO word (text) VALUES (?) RETURNING id")) {
            statement.setString(1, word);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
