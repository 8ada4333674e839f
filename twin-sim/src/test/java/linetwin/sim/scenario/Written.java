package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.file.ScenarioFile;

/** Scenario files written for a test, all in one folder; in messages they are called by their bare names. */
public final class Written {
    private final Path folder;

    public Written(Path folder) {
        this.folder = folder;
    }

    /** A line of a source, the given elements and a sink. */
    static String line(String... elements) {
        return lineWith("", String.join("\n", elements) + "\nout: {kind: sink}");
    }

    /** A line of a source and the given elements, with further parts of the file before its areas. */
    static String lineWith(String parts, String elements) {
        return """
                schema: linetwin-scenario/1
                name: small
                title: Small
                plan: {rate: 30 /h, ideal-takt: 2 min}
                experiment: {duration: 1 h}
                """ + parts + """
                areas:
                  shop:
                    elements:
                      items: {kind: source}
                """ + elements.indent(6);
    }

    public Scenario read(String text) {
        return read("line.yaml", text);
    }

    public Scenario read(String name, String text) {
        return new ScenarioReader().read(write(name, text));
    }

    ScenarioFile write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScenarioFile(folder.resolve(name), name);
    }

    /** What a reader is told about the file. */
    String complaint(String text) {
        ScenarioException refusal = catchThrowableOfType(ScenarioException.class, () -> read(text));
        return String.valueOf(refusal.getMessage());
    }
}
