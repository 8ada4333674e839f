package linetwin.sim.scenario.mapping;

import java.nio.file.Path;
import linetwin.link.foreign.ForeignLine;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.MappingException;
import linetwin.sim.scenario.file.ScenarioFile;

/** Mapping files, which say what the messages of lines mean that do not speak the telemetry contract. */
public final class Mappings {
    private Mappings() {}

    /**
     * The line that a mapping file describes.
     *
     * @throws MappingException with all mistakes of the file
     */
    public static ForeignLine read(Path file) {
        return MappingReader.read(new ScenarioFile(file, file.toString(), FileKind.MAPPING));
    }
}
