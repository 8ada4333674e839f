package linetwin.link.recording.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.limit.Instants;

/**
 * How the index beside a part is written: for each block of the part, where it begins, and then the lines of its keyframe. An
 * index only saves time; without it, or if it does not fit, the part itself is read.
 */
public final class IndexFormat {
    private static final JsonFactory JSON = new JsonFactory();

    private IndexFormat() {}

    /**
     * A place in a part from which it can be read.
     *
     * @param offset in the file, where a packed stream begins
     * @param line number of the first line there
     * @param simTime of the first message there that has one
     * @param keyframe lines of the keyframe
     */
    public record Block(long offset, long line, Instant simTime, int keyframe) {}

    public static Path file(Path part) {
        return part.resolveSibling(part.getFileName() + ".index");
    }

    public static byte[] write(Block block) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("offset", block.offset());
            json.writeNumberField("line", block.line());
            json.writeStringField("simTime", Instants.format(block.simTime()));
            json.writeNumberField("keyframe", block.keyframe());
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    /** The block of a line; empty if the line holds none. */
    public static Optional<Block> read(byte[] bytes, int start, int end) {
        Map<String, Long> numbers = new HashMap<>();
        Instant simTime = null;
        try (JsonParser json = JSON.createParser(bytes, start, end - start)) {
            json.nextToken();
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_NUMBER_INT) {
                    numbers.put(field, json.getLongValue());
                } else if (field.equals("simTime") && value == JsonToken.VALUE_STRING) {
                    simTime = Instants.parse(json.getText());
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // cut off: what follows is not indexed
        }
        long offset = numbers.getOrDefault("offset", -1L);
        long line = numbers.getOrDefault("line", -1L);
        long keyframe = numbers.getOrDefault("keyframe", -1L);
        boolean isBlock = simTime != null && offset >= 0 && line >= 1 && keyframe >= 0 && keyframe < Integer.MAX_VALUE;
        return isBlock && simTime != null
                ? Optional.of(new Block(offset, line, simTime, (int) keyframe))
                : Optional.empty();
    }
}
