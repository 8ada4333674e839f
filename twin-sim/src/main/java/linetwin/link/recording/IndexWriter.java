package linetwin.link.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import linetwin.link.recording.format.IndexFormat;
import linetwin.link.recording.format.Keyframe;
import linetwin.link.recording.format.LineFormat;

/**
 * Writes the index beside a part, block by block. An old one that is there without its part is
 * replaced; a link in its place is not followed.
 */
final class IndexWriter implements AutoCloseable {
    private final OutputStream file;

    IndexWriter(Path part) throws IOException {
        Path index = IndexFormat.file(part);
        Files.deleteIfExists(index);
        file = Files.newOutputStream(index, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void add(IndexFormat.Block block, Keyframe keyframe) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(IndexFormat.write(block));
        keyframe.messages().forEach(message -> LineFormat.write(lines, message));
        lines.writeTo(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
