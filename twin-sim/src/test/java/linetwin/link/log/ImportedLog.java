package linetwin.link.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.verify.Verification;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineEvent;

/** Logs of two stations with a buffer between them, written into a folder and imported by the command. */
public final class ImportedLog {
    private static final String LINE = """
            schema: linetwin-mapping/1
            name: cell
            plant: {enterprise: works, site: east}
            plan: {rate: 60 /h, ideal-takt: 60 s}
            areas:
              shop:
                elements:
                  a: {cycle: 60 s, as: [a, A1]}
                  rack: {kind: buffer, capacity: 3}
                  b: {cycle: 60 s}
                  out: {kind: sink}
            stops: {jam: Jam}
            """;

    private final Path folder;
    private final List<String> files = new ArrayList<>();
    private String mapping = LINE;
    private final Console console = Console.withoutDisplay();

    public ImportedLog(Path folder) {
        this.folder = folder;
    }

    /** With this after the description of the line. */
    public ImportedLog mapping(String rest) {
        mapping = LINE + rest;
        return this;
    }

    public ImportedLog file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public ImportedLog file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.add(folder.resolve(name).toString());
        return this;
    }

    /** The exit status of the command. */
    public int run() {
        try {
            Path file = Files.writeString(folder.resolve("mapping.yaml"), mapping);
            List<String> words = new ArrayList<>(List.of("import"));
            words.addAll(files);
            words.addAll(
                    List.of("--mapping", file.toString(), "--out", recording().toString()));
            return console.run(words.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports what has no mistakes, into a recording that keeps to the contract. */
    public ImportedLog read() {
        int status = run();
        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        return verified();
    }

    /** Imports what has rows that can't be used. */
    public ImportedLog readInPart() {
        assertThat(run()).as(console.err()).isEqualTo(ExitStatus.FAILED_CHECK);
        return verified();
    }

    private ImportedLog verified() {
        assertThat(Verification.of(recording()).findings()).isEmpty();
        return this;
    }

    public Path recording() {
        return folder.resolve("out.jsonl");
    }

    public String err() {
        return console.err().replace(folder + "/", "");
    }

    public String out() {
        return console.out();
    }

    /** The names of all files that were left, but for those that were given. */
    public List<String> left() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !files.contains(file.toString()))
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("mapping.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        MessageDecoder decoder = new MessageDecoder();
        try (RecordingReader reader = RecordingReader.open(recording())) {
            for (Optional<RecordedLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                messages.add(decoder.decode((RecordedMessage) line.get()));
            }
        } catch (linetwin.model.telemetry.json.TelemetryFormatException e) {
            throw new AssertionError(e);
        }
        return messages;
    }

    /** The last state of an element. */
    public StateMessage state(String element) {
        StateMessage last = null;
        for (Message message : messages()) {
            if (message instanceof StateMessage state
                    && state.header().source().cell().equals(element)) {
                last = state;
            }
        }
        if (last == null) {
            throw new AssertionError("no state of " + element);
        }
        return last;
    }

    /** Seconds in each state. */
    public Map<StationState, Long> seconds(String element) {
        Map<StationState, Long> seconds = new LinkedHashMap<>();
        state(element).times().asMap().forEach((state, micros) -> seconds.put(state, micros / 1_000_000));
        return seconds;
    }

    public List<LineEvent> events() {
        return messages().stream()
                .filter(EventMessage.class::isInstance)
                .flatMap(message -> ((EventMessage) message).events().stream())
                .toList();
    }
}
