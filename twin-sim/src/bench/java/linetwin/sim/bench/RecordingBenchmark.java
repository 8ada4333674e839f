package linetwin.sim.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Events per second out of a recording of a day of the digital line, beside Jackson's parser alone on the same file. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class RecordingBenchmark {
    private static final long WARM_UP_TICKS = 12 * 3_600_000_000L;
    private static final long DAY_TICKS = 24 * 3_600_000_000L;

    private Path folder = Path.of("");
    private Path file = Path.of("");
    private long eventsInFile;

    /** Events, so that JMH tells them per second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        public long events;
    }

    @Setup
    public void record() throws IOException, TelemetryFormatException {
        folder = Files.createTempDirectory("recording-benchmark");
        file = folder.resolve("day.jsonl");
        var line = Scenarios.find("liangjiang-digital").line();
        LineRun run = LineRun.start(line, new RunSeed(1, 0));
        run.runUntil(WARM_UP_TICKS);
        run.startCounting();
        RecordingHeader header = RecordingHeader.ofRun("bench", run.runId(), line.name(), 1);
        try (RecordingWriter writer = RecordingWriter.create(file, header, Rotation.NEVER)) {
            Address plant =
                    Address.ofPlant(line.plant().enterprise(), line.plant().site());
            writer.accept(new DescriptionMessage(
                    new Header(run.runId(), plant, 1, run.simTime(), null), run.description(null)));
            run.publishTo(writer, Reporting.atPace(3_600));
            run.runUntil(WARM_UP_TICKS + DAY_TICKS);
            run.flush();
        }
        eventsInFile = countEvents();
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(folder.resolve("day.jsonl.index"));
        Files.delete(file);
        Files.delete(folder);
    }

    @Benchmark
    public long recordingIsReadAndDecoded(Counted counted) throws TelemetryFormatException {
        long events = countEvents();
        counted.events += events;
        return events;
    }

    @Benchmark
    public long jacksonPassesOverTheTokens(Counted counted) throws IOException {
        long tokens = 0;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            while (json.nextToken() != null) {
                tokens++;
            }
        }
        counted.events += eventsInFile;
        return tokens;
    }

    private long countEvents() throws TelemetryFormatException {
        MessageDecoder decoder = new MessageDecoder();
        long events = 0;
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                if (decoder.decode((RecordedMessage) line.get()) instanceof EventMessage message) {
                    events += message.events().size();
                }
            }
        }
        return events;
    }
}
