package linetwin.sim.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that describes something, and its name in messages.
 *
 * @param kind what it should be: a scenario, or a mapping
 */
record ScenarioFile(Path path, String name, String kind) {
    static final int LARGEST_BYTES = 1 << 20;

    ScenarioFile(Path path, String name) {
        this(path, name, "scenario");
    }

    /** The whole text; a file that is none, or is too large to be a scenario, is refused. */
    String text() {
        Position whole = Position.ofFile(name);
        if (Files.isDirectory(path)) {
            throw new ScenarioException(whole, "is a directory; must be a " + kind + " file");
        }
        if (Files.notExists(path)) {
            throw new ScenarioException(whole, "", "does not exist", suggestion());
        }
        try {
            if (Files.size(path) > LARGEST_BYTES) {
                throw new ScenarioException(
                        whole, "has " + Files.size(path) + " bytes; must be at most " + LARGEST_BYTES);
            }
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new ScenarioException(whole, "is not text in UTF-8");
        } catch (IOException e) {
            throw new ScenarioException(whole, "can't be read: " + e.getMessage());
        }
    }

    /** A file beside this one. */
    ScenarioFile sibling(String other) {
        int folder = name.length() - String.valueOf(path.getFileName()).length();
        return new ScenarioFile(path.resolveSibling(other), name.substring(0, Math.max(folder, 0)) + other, kind);
    }

    /** A scenario file of a similar name that is there. */
    Optional<String> suggestion() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .toList();
            return Closest.to(String.valueOf(path.getFileName()), names);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
