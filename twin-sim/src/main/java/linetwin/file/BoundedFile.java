package linetwin.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file of which no more is read than a bound, whatever it is: a device without an end, a pipe, or a file that grows meanwhile.
 *
 * @param path of a file, a pipe or a device
 * @param mostBytes more of them are refused
 */
public record BoundedFile(Path path, int mostBytes) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** All bytes; fails with an {@link UnfitFileException} if it is no file, too long or can't be read. */
    public byte[] bytes() throws UnfitFileException {
        if (Files.isDirectory(path)) {
            throw new UnfitFileException("is a directory");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(mostBytes);
            if (in.read() >= 0) {
                throw new UnfitFileException(length() + "; must be at most " + mostBytes);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnfitFileException("does not exist", e);
        } catch (UnfitFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnfitFileException("can't be read: " + FileFailure.reason(e), e);
        }
    }

    /** Of a pipe or a device nobody knows it. */
    private String length() throws IOException {
        return Files.isRegularFile(path)
                ? "has " + Files.size(path) + " bytes"
                : "has more than " + mostBytes + " bytes";
    }

    /** All of it as text in UTF-8, without the byte order mark that some editors begin with; fails as {@link #bytes} does. */
    public String text() throws UnfitFileException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnfitFileException("is not text in UTF-8", e);
        }
    }
}
