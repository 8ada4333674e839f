package linetwin.sim.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is in a file of sweep results already.
 *
 * @param lines that are whole, the first one among them
 * @param bytes of these lines
 * @param lockedUp rows that say in JSON that their line locked up
 */
record SweepRows(long lines, long bytes, long lockedUp) {
    /** The field of a row whose line locked up: who waits for whom. */
    static final String DEADLOCK = "deadlock";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a file, which need not be there.
     *
     * @param firstLine what it must begin with
     * @param most lines that are counted
     * @throws StudyException if it is something else, or of another sweep
     */
    static SweepRows read(Path file, String firstLine, long most) throws IOException {
        try (WholeLines lines = new WholeLines(file)) {
            String line = lines.next();
            if (line == null) {
                requireBegun(file, firstLine);
                return new SweepRows(0, 0, 0);
            }
            if (!line.equals(firstLine)) {
                throw new StudyException(file + " holds the results of another sweep, or of other settings.\n"
                        + "Maybe another folder is meant, or the old results are to be moved away.");
            }
            SweepRows found = new SweepRows(1, lines.position(), 0);
            while (found.lines < most && (line = lines.next()) != null) {
                found = new SweepRows(found.lines + 1, lines.position(), found.lockedUp + (isLockedUp(line) ? 1 : 0));
            }
            return found;
        }
    }

    /** Without a whole line, only the begin of the first one may be there. */
    private static void requireBegun(Path file, String firstLine) throws IOException {
        if (Files.exists(file) && Files.size(file) > firstLine.length() + 1L) {
            throw new StudyException(file + " is not a file of sweep results.");
        }
    }

    /** By the field itself, since a factor may bear its name. */
    private static boolean isLockedUp(String row) {
        try {
            return row.startsWith("{")
                    && row.contains('"' + DEADLOCK + '"')
                    && JSON.readTree(row).has(DEADLOCK);
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
