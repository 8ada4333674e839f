package linetwin.sim.study;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.sim.file.FileFailure;

/**
 * The results of a sweep on the disk, as JSON lines and as CSV, a row per replication in the order of the points. The first
 * line of the JSON says what the sweep is, so that results of another one are never mixed with it. Rows that were written
 * whole before an interruption, be it kill -9, are kept; half a row is cut off.
 */
final class SweepFiles implements Closeable {
    private final FileChannel json;
    private final FileChannel csv;
    private final long rows;

    private SweepFiles(FileChannel json, FileChannel csv, long rows) {
        this.json = json;
        this.csv = csv;
        this.rows = rows;
    }

    /**
     * New files, or those of an interrupted run of the same sweep.
     *
     * @param header first line of the JSON
     * @param columns first line of the CSV
     * @throws StudyException if the files hold the results of another sweep, or can't be written
     */
    static SweepFiles open(Path folder, String header, String columns) {
        Path jsonFile = folder.resolve("sweep.jsonl");
        Path csvFile = folder.resolve("sweep.csv");
        try {
            Files.createDirectories(folder);
            long[] jsonEnds = wholeLines(jsonFile);
            long[] csvEnds = wholeLines(csvFile);
            requireSame(jsonFile, jsonEnds, header);
            requireSame(csvFile, csvEnds, columns);
            int rows = Math.max(0, Math.min(jsonEnds.length, csvEnds.length) - 1);
            return new SweepFiles(
                    continued(jsonFile, jsonEnds, rows, header), continued(csvFile, csvEnds, rows, columns), rows);
        } catch (IOException e) {
            throw new StudyException(
                    "the results can't be written to " + folder + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    /** The positions behind the ends of the lines that are whole. */
    private static long[] wholeLines(Path file) throws IOException {
        if (Files.notExists(file)) {
            return new long[0];
        }
        byte[] bytes = Files.readAllBytes(file);
        return IntStream.range(0, bytes.length)
                .filter(i -> bytes[i] == '\n')
                .mapToLong(i -> i + 1L)
                .toArray();
    }

    private static void requireSame(Path file, long[] ends, String firstLine) throws IOException {
        if (ends.length > 0) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                if (!firstLine.equals(lines.readLine())) {
                    throw new StudyException(file + " holds the results of another sweep, or of other settings.\n"
                            + "Maybe another folder is meant, or the old results are to be moved away.");
                }
            }
        } else if (Files.exists(file) && Files.size(file) > firstLine.length() + 1L) {
            throw new StudyException(file + " is not a file of sweep results.");
        }
    }

    private static FileChannel continued(Path file, long[] ends, int rows, String firstLine) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        channel.truncate(ends.length == 0 ? 0 : ends[rows]);
        channel.position(channel.size());
        if (ends.length == 0) {
            append(channel, List.of(firstLine));
            channel.force(true);
        }
        return channel;
    }

    /** Rows that are there already. */
    long rows() {
        return rows;
    }

    /** Adds rows and returns when they are on the disk. */
    void append(List<String> jsonRows, List<String> csvRows) {
        try {
            append(json, jsonRows);
            append(csv, csvRows);
            json.force(false);
            csv.force(false);
        } catch (IOException e) {
            throw new StudyException(
                    "the results can't be written any more: " + FileFailure.reason(e)
                            + ".\nThe same command goes on with them once they can.",
                    e);
        }
    }

    private static void append(FileChannel channel, List<String> lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
        csv.close();
    }
}
