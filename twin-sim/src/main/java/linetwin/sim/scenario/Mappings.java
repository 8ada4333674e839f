package linetwin.sim.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linetwin.sim.file.BoundedFile;
import linetwin.sim.file.UnfitFileException;
import linetwin.sim.foreign.ForeignLine;

/** Mapping files, which say what the messages of lines mean that do not speak the telemetry contract. */
public final class Mappings {
    private static final Pattern SCHEMA = Pattern.compile("^[\"']?schema[\"']? *:.*", Pattern.MULTILINE);
    private static final Pattern MESSAGES = Pattern.compile("^[\"']?messages[\"']? *:", Pattern.MULTILINE);

    private Mappings() {}

    /**
     * The line that a mapping file describes.
     *
     * @throws MappingException with all mistakes of the file
     */
    public static ForeignLine read(Path file) {
        return MappingReader.read(new ScenarioFile(file, file.toString(), FileKind.MAPPING));
    }

    /** Whether a file says that it is a mapping, by its schema or, without one, by its messages; whatever mistakes it has. */
    public static boolean isMapping(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            String text = new BoundedFile(file, ScenarioFile.LARGEST_BYTES).text();
            Matcher schema = SCHEMA.matcher(text);
            return schema.find()
                    ? schema.group().contains("mapping")
                    : MESSAGES.matcher(text).find();
        } catch (UnfitFileException e) {
            return false;
        }
    }
}
