package linetwin.sim.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.recording.verify.Verification;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a log holds becomes a recording that keeps to the contract, or is refused, and then there is none. */
class LogFuzzTest {
    private static final Path LOGS = Path.of("src/test/resources/linetwin/link/log");
    private static final Path MAPPINGS = Path.of("../scenarios/mappings");
    private static final int MUTANTS = Integer.getInteger("linetwin.fuzz.logs", 25);

    @TempDir
    private Path folder;

    private enum Fate {
        READ,
        READ_IN_PART,
        REFUSED
    }

    @ParameterizedTest
    @CsvSource({
        "mazak01.csv, mtconnect-states",
        "stops.csv, stops-and-counts",
        "counts.csv, stops-and-counts",
        "items.csv, item-logs",
        "items.xes, item-logs",
        "items.json, item-logs",
        "items-ocel.xml, item-logs"
    })
    void mutantsBecomeTelemetryOrAreRefused(String log, String mapping) throws IOException {
        byte[] sound = Files.readAllBytes(LOGS.resolve(log));
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

        for (int seed = 0; seed < MUTANTS; seed++) {
            Path file = Files.write(folder.resolve(log), new Mutator(seed).mutant(sound));
            fates.merge(fate(file, MAPPINGS.resolve(mapping + ".yaml"), seed), 1, Integer::sum);
        }

        assertThat(fates.keySet()).hasSizeGreaterThanOrEqualTo(2).contains(Fate.REFUSED);
    }

    private Fate fate(Path log, Path mapping, int seed) throws IOException {
        Path out = folder.resolve("out.jsonl");
        Console console = Console.withoutDisplay();
        int status = console.run("import", log.toString(), "--mapping", mapping.toString(), "--out", out.toString());
        assertThat(status).as("seed " + seed + ": " + console.err()).isLessThanOrEqualTo(ExitStatus.WRONG_INPUT);
        if (status == ExitStatus.WRONG_INPUT) {
            assertThat(out).as("seed " + seed).doesNotExist();
            return Fate.REFUSED;
        }
        assertThat(Verification.of(out).findings()).as("seed " + seed).isEmpty();
        assertThat(console.err()).doesNotContain("would break the contract");
        Files.delete(out);
        return status == ExitStatus.OK ? Fate.READ : Fate.READ_IN_PART;
    }
}
