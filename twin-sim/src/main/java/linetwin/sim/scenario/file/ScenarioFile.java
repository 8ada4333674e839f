package linetwin.sim.scenario.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.file.BoundedFile;
import linetwin.file.UnfitFileException;
import linetwin.model.value.Closest;

/**
 * A file that describes something, and its name in messages.
 *
 * @param kind what it should be
 * @param held its text, where it was read already
 */
public record ScenarioFile(Path path, String name, FileKind kind, Optional<String> held) {
    public static final int LARGEST_BYTES = 1 << 20;

    private static final String RECORDING = "{\"schema\":\"linetwin.recording/";

    private static final Pattern SCHEMA =
            Pattern.compile("^[\"']?schema[\"']? *: *[\"']?linetwin-scenario/", Pattern.MULTILINE);

    public ScenarioFile(Path path, String name, FileKind kind) {
        this(path, name, kind, Optional.empty());
    }

    /** One that should be a scenario. */
    public ScenarioFile(Path path, String name) {
        this(path, name, FileKind.SCENARIO);
    }

    /** The same, which is not read again, as a pipe could not be. */
    public ScenarioFile hold() {
        return new ScenarioFile(path, name, kind, Optional.of(text()));
    }

    /** The same as a file of another kind. */
    public ScenarioFile withKind(FileKind other) {
        return new ScenarioFile(path, name, other, held);
    }

    /** The whole text; a file that is none, or is too large to be what it should be, is refused. */
    public String text() {
        return held.orElseGet(this::read);
    }

    private String read() {
        if (Files.isDirectory(path)) {
            throw refused("is a directory; must be " + kind.described() + " file", Optional.empty());
        }
        try {
            String text = new BoundedFile(path, LARGEST_BYTES).text();
            if (text.startsWith(RECORDING)) {
                throw refused(
                        "is a recording, which verify and replay read; must be " + kind.described() + " file",
                        Optional.empty());
            }
            return text;
        } catch (UnfitFileException e) {
            throw refused(e.rule(), Files.notExists(path) ? suggestion() : Optional.empty());
        }
    }

    /** Whether it can be read and names the schema of scenarios, whatever mistakes it has. */
    public boolean isSaidToBeScenario() {
        try {
            return SCHEMA.matcher(new BoundedFile(path, LARGEST_BYTES).text()).find();
        } catch (UnfitFileException e) {
            return false;
        }
    }

    private DescriptionException refused(String rule, Optional<String> suggestion) {
        return kind.exception(List.of(new Problem(Position.ofFile(name), "", "", rule, suggestion)));
    }

    /** A file beside this one. */
    public ScenarioFile sibling(String other) {
        int folder = name.length() - String.valueOf(path.getFileName()).length();
        return new ScenarioFile(path.resolveSibling(other), name.substring(0, Math.max(folder, 0)) + other);
    }

    /** A scenario file of a similar name that is there. */
    public Optional<String> suggestion() {
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
