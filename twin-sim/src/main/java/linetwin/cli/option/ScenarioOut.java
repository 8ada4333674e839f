package linetwin.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import linetwin.file.FileFailure;
import linetwin.file.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The scenario file that a command writes; never over another file. */
public final class ScenarioOut {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Scenario to write, such as line.yaml; never written over.")
    private @Nullable Path file;

    /** The file, which does not exist; empty if none is to be written. */
    public Optional<Path> find() {
        if (file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(file + " exists, and is never written over.\nMaybe another name is meant.");
        }
        return Optional.ofNullable(file);
    }

    /** Writes the file and says so. */
    public static void write(Path file, String text, PrintWriter messages) {
        try {
            WholeFile.writeNew(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException e) {
            throw new InputException(file + " exists by now, and is never written over.", e);
        } catch (IOException e) {
            throw new InputException(file + " can't be written: " + FileFailure.reason(e) + ".", e);
        }
        messages.println("Scenario: " + file);
        messages.flush();
    }
}
