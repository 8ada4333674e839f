package linetwin.link.recording.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.Position;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.RunTotals;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.twin.Mirror;

/** One of two recordings on the way through both. A broken line is a message without a topic. */
final class ComparedRecording implements AutoCloseable {
    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonCodec codec = new JsonCodec();
    private final RunTotals totals = new RunTotals();
    private final Mirror mirror = new Mirror(totals);
    private final RecordingReader reader;
    private Position position;
    private String topic = "";
    private JsonNode payload = MissingNode.getInstance();
    private boolean isAtEnd;

    ComparedRecording(Path file) {
        reader = RecordingReader.open(file);
        position = new Position(file, 1);
    }

    /** Goes on to the next line; says whether there is one. */
    boolean advance() {
        Optional<RecordedLine> line = isAtEnd ? Optional.empty() : reader.next();
        isAtEnd = line.isEmpty();
        if (line.isPresent()) {
            position = line.get().position();
            if (line.get() instanceof RecordedMessage message) {
                take(message);
            } else if (line.get() instanceof BrokenLine broken) {
                topic = "";
                payload = TextNode.valueOf(broken.reason());
            }
        }
        return !isAtEnd;
    }

    private void take(RecordedMessage message) {
        topic = message.topic();
        try {
            payload = mapper.readTree(message.payload());
            mirror.accept(codec.decode(Topic.parse(topic), message.payload()), Instant.EPOCH);
        } catch (TelemetryFormatException | IllegalArgumentException e) {
            mirror.reject(topic, String.valueOf(e.getMessage())); // compared all the same
        } catch (IOException e) {
            payload = TextNode.valueOf(String.valueOf(e.getMessage()));
        }
        if (payload instanceof ObjectNode object) {
            object.remove("run");
            object.remove("wallTime");
        }
    }

    boolean isAtEnd() {
        return isAtEnd;
    }

    Position position() {
        return position;
    }

    String topic() {
        return topic;
    }

    JsonNode payload() {
        return payload;
    }

    /** What comes next. */
    String inWords() {
        if (isAtEnd) {
            return "was the last message";
        }
        return topic.isEmpty() ? "a broken line" : "goes on with " + Excerpt.of(topic);
    }

    /** Reads the rest. */
    Optional<LineKpis> kpisAtEnd() {
        boolean isMore = true;
        while (isMore) {
            isMore = advance();
        }
        return totals.kpis();
    }

    @Override
    public void close() {
        reader.close();
    }
}
