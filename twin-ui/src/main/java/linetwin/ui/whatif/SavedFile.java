package linetwin.ui.whatif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import linetwin.model.line.Text;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.VariantFile;

/** A file that the user named for something that he wants to keep; its failures are made for people. */
record SavedFile(Path path) {
    static SavedFile of(Path path) {
        return new SavedFile(path);
    }

    /** A variant as a scenario file. */
    static byte[] scenario(Scenario variant, RunPlan plan, Text title, Path file) {
        return VariantFile.of(variant, plan, title, file).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a new file; one that is there already is refused, since it may be somebody's work. */
    Path write(byte[] content) throws IOException {
        try {
            return Files.write(path, content, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(path + " exists already", e);
        }
    }

    /** Writes a file, over one that the user has agreed to replace. */
    Path replace(byte[] content) throws IOException {
        return Files.write(path, content);
    }
}
