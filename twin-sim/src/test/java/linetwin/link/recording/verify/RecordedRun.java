package linetwin.link.recording.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;

/** The lines of a recording in a file, to be tampered with. */
public final class RecordedRun {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final List<String> lines;

    private RecordedRun(Path file) throws IOException {
        this.file = file;
        this.lines = new ArrayList<>(Files.readAllLines(file));
    }

    /** Records so many hours of a scenario after so many others. */
    public static RecordedRun of(Path file, String scenario, long seed, int warmUpHours, int hours) throws IOException {
        LineRun run = LineRun.start(Scenarios.find(scenario).line(), new RunSeed(seed, 0));
        run.runUntil(warmUpHours * 3_600L * Ticks.PER_SECOND);
        run.startCounting();
        Address plant = Address.ofPlant("linetwin", "workbench");
        RecordingHeader header = RecordingHeader.ofRun("1", run.runId(), scenario, seed);
        try (RecordingWriter writer = RecordingWriter.create(file, header, Rotation.NEVER)) {
            writer.accept(new DescriptionMessage(
                    new Header(run.runId(), plant, 1, run.simTime(), null), run.description(null)));
            run.publishTo(writer, Reporting.forRecording());
            run.runUntil((warmUpHours + hours) * 3_600L * Ticks.PER_SECOND);
            run.flush();
            run.report(writer);
            writer.accept(
                    new StatusMessage(new Header(run.runId(), plant, 1, run.simTime(), null), RunStatus.FINISHED, "1"));
        }
        return new RecordedRun(file);
    }

    public Path file() {
        return file;
    }

    /** Changes the last but one message of a topic that ends so. */
    RecordedRun change(String topicEnd, Consumer<ObjectNode> change) throws IOException {
        return change(topicEnd, payload -> true, change);
    }

    /** Changes the last but one message of a topic that ends so, whose payload is suitable. */
    RecordedRun change(String topicEnd, Predicate<JsonNode> suits, Consumer<ObjectNode> change) throws IOException {
        int at = lastButOne(topicEnd, suits);
        ObjectNode line = (ObjectNode) MAPPER.readTree(lines.get(at));
        change.accept((ObjectNode) line.get("payload"));
        lines.set(at, line.toString());
        return this;
    }

    /** Changes the last message of a topic that ends so. */
    RecordedRun changeLast(String topicEnd, Consumer<ObjectNode> change) throws IOException {
        for (int i = lines.size() - 1; i > 0; i--) {
            ObjectNode line = (ObjectNode) MAPPER.readTree(lines.get(i));
            if (line.path("topic").asText().endsWith(topicEnd)) {
                change.accept((ObjectNode) line.get("payload"));
                lines.set(i, line.toString());
                return this;
            }
        }
        throw new AssertionError("no message under " + topicEnd);
    }

    RecordedRun remove(String topicEnd) throws IOException {
        lines.remove(lastButOne(topicEnd, payload -> true));
        return this;
    }

    RecordedRun duplicate(String topicEnd) throws IOException {
        int at = lastButOne(topicEnd, payload -> true);
        lines.add(at, lines.get(at));
        return this;
    }

    RecordedRun cutLastLine() {
        String last = lines.remove(lines.size() - 1);
        lines.add(last.substring(0, last.length() / 2));
        return this;
    }

    /** Writes the lines; the last one ends only if it is whole. */
    Path write() throws IOException {
        String text = String.join("\n", lines);
        return Files.writeString(file, text.endsWith("}") ? text + "\n" : text);
    }

    /** So that there is one before and one after. */
    private int lastButOne(String topicEnd, Predicate<JsonNode> suits) throws IOException {
        int found = 0;
        for (int i = lines.size() - 1; i > 0; i--) {
            JsonNode line = MAPPER.readTree(lines.get(i));
            if (line.path("topic").asText().endsWith(topicEnd) && suits.test(line.get("payload")) && ++found == 2) {
                return i;
            }
        }
        throw new AssertionError("no two suitable messages under " + topicEnd);
    }
}
