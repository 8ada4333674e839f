package linetwin.sim.study;

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
import linetwin.file.FileFailure;

/**
 * The results of a sweep on the disk, as JSON lines and as CSV, a row per replication in the order of the points. The first
 * line of the JSON says what the sweep is, so that results of another one are never mixed with it. Rows that were written
 * whole before an interruption, be it kill -9, are kept; half a row is cut off.
 */
final class SweepFiles implements Closeable {
    private final FileChannel json;
    private final FileChannel csv;
    private final long rows;
    private final long lockedUp;

    private SweepFiles(FileChannel json, FileChannel csv, SweepRows kept) {
        this.json = json;
        this.csv = csv;
        this.rows = Math.max(0, kept.lines() - 1);
        this.lockedUp = kept.lockedUp();
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
            SweepRows jsonRows = SweepRows.read(jsonFile, header, Long.MAX_VALUE);
            SweepRows csvRows = SweepRows.read(csvFile, columns, Long.MAX_VALUE);
            long lines = Math.min(jsonRows.lines(), csvRows.lines());
            SweepRows json = SweepRows.read(jsonFile, header, lines);
            SweepRows csv = SweepRows.read(csvFile, columns, lines);
            return new SweepFiles(continued(jsonFile, json, header), continued(csvFile, csv, columns), json);
        } catch (IOException e) {
            throw new StudyException(
                    "the results can't be written to " + folder + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    /** What is not kept is cut off. */
    private static FileChannel continued(Path file, SweepRows kept, String firstLine) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        channel.truncate(kept.bytes());
        channel.position(channel.size());
        if (kept.lines() == 0) {
            append(channel, List.of(firstLine));
            channel.force(true);
        }
        return channel;
    }

    /** Rows that are there already. */
    long rows() {
        return rows;
    }

    /** Rows among them whose line locked up. */
    long lockedUp() {
        return lockedUp;
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
