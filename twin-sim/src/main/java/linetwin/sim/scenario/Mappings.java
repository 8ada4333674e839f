package linetwin.sim.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import linetwin.sim.foreign.ForeignLine;

/** Mapping files, which say what the messages of lines mean that do not speak the telemetry contract. */
public final class Mappings {
    private static final int FIRST_LINES = 200;

    private Mappings() {}

    /**
     * The line that a mapping file describes.
     *
     * @throws ScenarioException with all mistakes of the file
     */
    public static ForeignLine read(Path file) {
        return MappingReader.read(new ScenarioFile(file, file.toString(), "mapping"));
    }

    /** Whether a file says by its schema that it is a mapping, whatever mistakes it has. */
    public static boolean isMapping(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(FIRST_LINES).anyMatch(line -> line.startsWith("schema:") && line.contains("-mapping/"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
