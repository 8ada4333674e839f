package linetwin.sim.scenario.mapping;

import java.nio.file.Path;
import linetwin.link.foreign.ForeignLine;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.MappingException;
import linetwin.sim.scenario.file.ScenarioFile;

/** Mapping files, which say what the messages and logs of lines mean that do not speak the telemetry contract. */
public final class Mappings {
    private Mappings() {}

    /**
     * The line that a mapping file describes, of which it has messages.
     *
     * @throws MappingException with all mistakes of the file
     */
    public static ForeignLine read(Path file) {
        return MappingReader.read(file(file), "messages", "import reads its logs");
    }

    /**
     * The line that a mapping file describes, of which it has logs.
     *
     * @throws MappingException with all mistakes of the file
     */
    public static LogMapping readLogs(Path file) {
        ScenarioFile held = file(file).hold();
        return new LogMapping(MappingReader.read(held, "logs", "translate and watch read its messages"), held.text());
    }

    private static ScenarioFile file(Path file) {
        return new ScenarioFile(file, file.toString(), FileKind.MAPPING);
    }

    /**
     * A mapping of logs.
     *
     * @param text of its file
     */
    public record LogMapping(ForeignLine line, String text) {}
}
