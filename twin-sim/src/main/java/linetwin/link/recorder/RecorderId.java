package linetwin.link.recorder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import linetwin.file.FileFailure;
import linetwin.file.WholeFile;
import linetwin.link.recording.format.RecordingException;

/**
 * The name under which a broker keeps what comes for a recording: drawn by chance, so that nobody can work it out, and kept beside
 * the recording, so that whoever goes on with it gets the rest.
 */
public final class RecorderId {
    private static final String BESIDE = ".client";
    private static final Pattern FORM = Pattern.compile("linetwin-record-[0-9a-f-]{36}");

    private RecorderId() {}

    /** That of a recording; a new one if it has none. */
    public static String of(Path recording) {
        Path file = fileOf(recording);
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? read(file) : draw(file);
        } catch (IOException e) {
            throw new RecordingException("the recorder's name can't be kept in " + file + ": " + FileFailure.reason(e)
                    + ".\nMaybe --client gives it one, or the recording goes to another folder.");
        }
    }

    /** Lets a recording have none, since nobody will go on with it. */
    public static void forget(Path recording) throws IOException {
        Files.deleteIfExists(fileOf(recording));
    }

    private static Path fileOf(Path recording) {
        return recording.resolveSibling(recording.getFileName() + BESIDE);
    }

    private static String draw(Path file) throws IOException {
        String id = "linetwin-record-" + UUID.randomUUID();
        try {
            WholeFile.writeNew(file, out -> out.write((id + "\n").getBytes(StandardCharsets.US_ASCII)));
            return id;
        } catch (FileAlreadyExistsException e) { // somebody was quicker
            return read(file);
        }
    }

    private static String read(Path file) throws IOException {
        String id = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < 100
                ? Files.readString(file).strip()
                : "";
        if (!FORM.matcher(id).matches()) {
            throw new RecordingException(file + " does not hold the name of a recorder.\n"
                    + "Maybe it is a file of something else; --client gives the recorder another name.");
        }
        return id;
    }
}
