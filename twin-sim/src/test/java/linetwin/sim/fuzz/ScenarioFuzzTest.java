package linetwin.sim.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linetwin.sim.scenario.LineFile;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.Sweep;
import linetwin.sim.scenario.demo.Demos;
import linetwin.sim.scenario.file.DescriptionException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is read as a scenario, an experiment or a mapping is one, or is refused with the name of the file; nothing else happens. */
class ScenarioFuzzTest {
    private static final Path SCENARIOS = Path.of("../scenarios");
    private static final int MUTANTS = 25;
    private static final int MUTANTS_OF_LARGE_FILE = 8;
    private static final int LARGE_BYTES = 10_000;

    /** A file of one mistake a line has many of them. */
    private static final int LARGEST_COMPLAINT = 1_000_000;

    @TempDir
    private Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void mutantsAreReadOrRefused(Path file) throws IOException {
        byte[] sound = Files.readAllBytes(file);
        Consumer<Path> reading =
                readingOf(String.valueOf(SCENARIOS.relativize(file).getName(0)));
        Path inPlace = copyOfNeighbours(file);
        int mutants = sound.length > LARGE_BYTES ? MUTANTS_OF_LARGE_FILE : MUTANTS;

        int refused = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int count = 0;
            for (int seed = 0; seed < mutants; seed++) {
                Files.write(inPlace, new Mutator(seed).mutant(sound));
                count += isRefused(reading, inPlace) ? 1 : 0;
            }
            return count;
        });

        assertThat(refused).isBetween(mutants / 4, mutants);
    }

    private static Consumer<Path> readingOf(String folder) {
        return switch (folder) {
            case "experiments" -> Sweep::read;
            case "mappings" -> file -> LineFile.read(file).mapping();
            case "demos" -> Demos::read;
            default -> Scenarios::read;
        };
    }

    private static boolean isRefused(Consumer<Path> reading, Path file) {
        try {
            reading.accept(file);
            return false;
        } catch (DescriptionException e) {
            assertThat(e.getMessage()).contains(".yaml").hasSizeLessThan(LARGEST_COMPLAINT);
            return true;
        }
    }

    /** Files that extend others need them beside them. */
    private Path copyOfNeighbours(Path file) throws IOException {
        for (Path neighbour : files()) {
            Path copy = folder.resolve(SCENARIOS.relativize(neighbour).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(neighbour, copy);
        }
        return folder.resolve(SCENARIOS.relativize(file).toString());
    }
}
