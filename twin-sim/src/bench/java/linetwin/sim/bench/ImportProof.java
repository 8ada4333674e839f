package linetwin.sim.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import linetwin.cli.notice.Complaints;
import linetwin.cli.session.LogImport;
import linetwin.sim.scenario.mapping.Mappings;

/**
 * Imports logs of states, each ten times as long as the one before, and says how long that takes and how much memory is in use
 * after collections. Argument: rows of the longest.
 */
public final class ImportProof {
    private static final String MAPPING = """
            schema: linetwin-mapping/1
            name: cell
            plant: {enterprise: works, site: east}
            plan: {rate: 60 /h, ideal-takt: 60 s}
            areas: {shop: {elements: {a: {cycle: 60 s}, b: {cycle: 60 s}, out: {kind: sink}}}}
            logs:
              - kind: states
                element: {at: /station}
                time: {at: /time}
                state: {at: /state, names: {RUN: WORKING, STOP: FAILED}}
            """;

    private static final int SHORTEST = 100_000;
    private static final int SECONDS_BETWEEN = 7;

    private ImportProof() {}

    public static void main(String[] arguments) throws IOException {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
        Path folder = Files.createTempDirectory("import");
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        for (int rows = SHORTEST; rows <= most; rows *= 10) {
            Path log = write(folder.resolve(rows + ".csv"), rows);
            long begin = System.nanoTime();

            LogImport made = new LogImport(
                    Mappings.readLogs(mapping), List.of(log), new Complaints(new PrintWriter(System.err, true)));
            made.writeTo(folder.resolve(rows + ".jsonl.zst"), () -> false);
            System.out.printf(
                    Locale.ROOT,
                    "%d rows, %d messages: %.0f s; %d MB in use after the last collection%n",
                    made.rows(),
                    made.messages(),
                    (System.nanoTime() - begin) / 1e9,
                    usedAfterCollection() >> 20);
        }
    }

    private static Path write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("time,station,state\n");
            for (int i = 0; i < rows; i++) {
                out.write(Instant.ofEpochSecond(1_700_000_000L + (long) i * SECONDS_BETWEEN)
                        + (i % 2 == 0 ? ",a," : ",b,")
                        + (i % 5 == 0 ? "STOP\n" : "RUN\n"));
            }
        }
        return file;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long usedAfterCollection() {
        return heap().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
