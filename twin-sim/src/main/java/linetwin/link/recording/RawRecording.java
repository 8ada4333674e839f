package linetwin.link.recording;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import linetwin.file.FileFailure;
import linetwin.file.LineInput;
import linetwin.file.LineInput.Found;
import linetwin.link.recording.format.Compression;
import linetwin.link.recording.format.RawFormat;
import linetwin.link.recording.format.RawMessage;
import linetwin.link.recording.format.RecordingException;

/** A file of messages of any kind, one a line, as {@code record --raw} writes it; packed if it ends with .gz or .zst. */
public final class RawRecording {
    private RawRecording() {}

    /**
     * Reads the messages of a file.
     *
     * @param broken told of each line that holds no message
     * @throws RecordingException if the file can't be read
     */
    public static void read(Path file, Consumer<RawMessage> messages, Consumer<String> broken) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                LineInput lines = new LineInput(Compression.of(file).unpack(in))) {
            long number = 1;
            Found found = lines.next();
            while (found != Found.NOTHING && found != Found.NO_TEXT) {
                take(number++, found, lines, messages, broken, file);
                found = lines.next();
            }
            if (found == Found.NO_TEXT) {
                broken.accept(file + ", line " + number + ": does not end; what follows is not read");
            }
        } catch (EOFException e) {
            broken.accept(file + " ends in the middle of a packed part");
        } catch (IOException e) {
            throw new RecordingException("the messages " + file + " can't be read: " + FileFailure.reason(e) + ".", e);
        }
    }

    private static void take(
            long number,
            Found found,
            LineInput lines,
            Consumer<RawMessage> messages,
            Consumer<String> broken,
            Path file) {
        if (found != Found.TOO_LONG && lines.start() == lines.end()) {
            return;
        }
        Optional<RawMessage> message = found == Found.TOO_LONG
                ? Optional.empty()
                : RawFormat.find(number, lines.buffer(), lines.start(), lines.end());
        message.ifPresentOrElse(
                messages,
                () -> broken.accept(file + ", line " + number
                        + ": is no message with at, topic and one of payload, text and base64"));
    }
}
