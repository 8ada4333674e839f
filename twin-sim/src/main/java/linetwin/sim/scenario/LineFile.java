package linetwin.sim.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.link.foreign.ForeignLine;
import linetwin.sim.scenario.file.DescriptionException;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.MappingException;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.file.ScenarioFile;
import linetwin.sim.scenario.mapping.MappingReader;

/**
 * A file that describes a line and tells by its text whether as a scenario or as a mapping. It is read once, so that it may be
 * a pipe. Immutable.
 */
public final class LineFile {
    private static final Pattern SCHEMA = Pattern.compile("^[\"']?schema[\"']? *:.*", Pattern.MULTILINE);
    private static final Pattern MESSAGES = Pattern.compile("^[\"']?messages[\"']? *:", Pattern.MULTILINE);

    private final ScenarioFile file;

    private LineFile(ScenarioFile file) {
        this.file = file;
    }

    /**
     * Reads the text of a file, whatever mistakes it has.
     *
     * @throws DescriptionException if it is no text, or longer than a description may be
     */
    public static LineFile read(Path file) {
        return new LineFile(new ScenarioFile(file, file.toString()).hold());
    }

    /** Whether there is something of that name that could be read: a file, a pipe or a device. */
    public static boolean exists(Path file) {
        return Files.exists(file) && !Files.isDirectory(file);
    }

    /** Whether it says that it is a mapping, by its schema or, without one, by its messages. */
    public boolean isMapping() {
        Matcher schema = SCHEMA.matcher(file.text());
        return schema.find()
                ? schema.group().contains("mapping")
                : MESSAGES.matcher(file.text()).find();
    }

    /**
     * The line of a mapping.
     *
     * @throws MappingException with all mistakes of the file
     */
    public ForeignLine mapping() {
        return MappingReader.read(file.withKind(FileKind.MAPPING));
    }

    /**
     * The scenario.
     *
     * @throws ScenarioException with all mistakes of the file
     */
    public Scenario scenario() {
        return new ScenarioReader().read(file);
    }
}
