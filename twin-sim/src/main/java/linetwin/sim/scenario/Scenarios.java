package linetwin.sim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linetwin.model.value.Closest;
import linetwin.sim.scenario.file.BuiltIn;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.Position;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.file.ScenarioFile;

/** The scenarios: files, and those that come with the program. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * The scenario in a file.
     *
     * @throws ScenarioException with all mistakes of the file
     */
    public static Scenario read(Path file) {
        return new ScenarioReader().read(new ScenarioFile(file, file.toString()));
    }

    /**
     * The scenario that a text describes.
     *
     * @param file that it may be written to: its name stands in messages, and what it extends lies beside it
     * @throws ScenarioException with all mistakes of the text
     */
    public static Scenario parse(Path file, String text) {
        return new ScenarioReader().read(new ScenarioFile(file, file.toString(), FileKind.SCENARIO, Optional.of(text)));
    }

    /**
     * The scenario in the file of that name or, if there is none, the built-in one, such as {@code liangjiang-digital}.
     *
     * @throws ScenarioException with all mistakes of the file, or if there is neither
     */
    public static Scenario find(String nameOrFile) {
        Path file = path(nameOrFile);
        if (Files.exists(file) || nameOrFile.endsWith(".yaml")) {
            return read(file);
        }
        try (BuiltIn builtIn = BuiltIn.open()) {
            Optional<ScenarioFile> shipped = builtIn.find(nameOrFile);
            if (shipped.isEmpty()) {
                throw new ScenarioException(
                        Position.ofFile(nameOrFile),
                        "",
                        "is neither a scenario file nor a built-in scenario",
                        Closest.to(nameOrFile, builtIn.names()));
            }
            return new ScenarioReader().read(shipped.get());
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ScenarioException(Position.ofFile(text), "can't be the name of a file: " + e.getReason());
        }
    }

    /** Names of the built-in scenarios, such as {@code teaching/two-stations}. */
    public static List<String> builtIn() {
        try (BuiltIn builtIn = BuiltIn.open()) {
            return builtIn.names();
        }
    }

    /**
     * What {@code gain --json} wrote for a scenario of that name, if such a result comes with the program. Whether it is of the
     * same scenario tells its {@code scenarioFingerprint}.
     */
    public static Optional<String> findGain(String scenarioName) {
        if (!scenarioName.matches("[\\w-]+")) {
            return Optional.empty();
        }
        try (InputStream result = Scenarios.class.getResourceAsStream("/scenarios/results/" + scenarioName + ".json")) {
            return result == null
                    ? Optional.empty()
                    : Optional.of(new String(result.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the result of " + scenarioName + " in the program can't be read", e);
        }
    }
}
