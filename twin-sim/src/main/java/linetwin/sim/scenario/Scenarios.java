package linetwin.sim.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
     * The scenario in the file of that name or, if there is none, the built-in one, such as {@code liangjiang-digital}.
     *
     * @throws ScenarioException with all mistakes of the file, or if there is neither
     */
    public static Scenario find(String nameOrFile) {
        if (Files.exists(Path.of(nameOrFile)) || nameOrFile.endsWith(".yaml")) {
            return read(Path.of(nameOrFile));
        }
        try (BuiltIn builtIn = BuiltIn.open()) {
            Optional<ScenarioFile> file = builtIn.find(nameOrFile);
            if (file.isEmpty()) {
                throw new ScenarioException(
                        Position.ofFile(nameOrFile),
                        "",
                        "is neither a scenario file nor a built-in scenario",
                        Closest.to(nameOrFile, builtIn.names()));
            }
            return new ScenarioReader().read(file.get());
        }
    }

    /** Names of the built-in scenarios, such as {@code teaching/two-stations}. */
    public static List<String> builtIn() {
        try (BuiltIn builtIn = BuiltIn.open()) {
            return builtIn.names();
        }
    }
}
