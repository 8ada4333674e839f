package linetwin.sim.live;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.format.RecordedLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.model.telemetry.json.TelemetryFormatException;

/** Somebody whose session a broker keeps, so that nothing is lost while he is away. */
interface Recorder extends AutoCloseable {
    String CLIENT = "recorder";

    /** Whether the broker has his subscription. */
    boolean isSubscribed() throws IOException;

    /** Whether he has heard of the end of the run, and is done with it. */
    boolean isDone();

    /** What he knows in the end. */
    Audience audience();

    @Override
    void close();

    /** A listener in the process of the test. */
    record Listening(Viewer viewer) implements Recorder {
        Listening(String broker) {
            this(new Viewer(MqttSettings.of(broker, CLIENT).withDurableSession()));
        }

        @Override
        public boolean isSubscribed() {
            return viewer.isConnected();
        }

        @Override
        public boolean isDone() {
            return viewer.audience().sawEnd();
        }

        @Override
        public Audience audience() {
            return viewer.audience();
        }

        @Override
        public void close() {
            viewer.close();
        }
    }

    /** The command {@code record} in a process of its own, and its file. */
    final class Recording implements Recorder {
        private static final Duration END = Duration.ofSeconds(60);

        private final String broker;
        private final Path file;
        private final Path output;
        private Program program;

        /**
         * A recorder that goes on with its file each time.
         *
         * @param kilobytes there are on the disk, as far as this process is concerned
         */
        Recording(String broker, Path directory, int kilobytes) throws IOException {
            this.broker = broker;
            file = directory.resolve("recording.jsonl");
            output = directory.resolve("recorder.log");
            program = start(kilobytes);
        }

        private Program start(int kilobytes) throws IOException {
            var command = new ArrayList<String>();
            if (kilobytes < Integer.MAX_VALUE) { // a full disk without one: the unit is 512 bytes in the shell of POSIX
                command.addAll(List.of("sh", "-c", "ulimit -f " + 2 * kilobytes + "; exec \"$@\"", "sh"));
            }
            command.addAll(Program.java(
                    "linetwin.cli.ProgramProcess",
                    "record",
                    file.toString(),
                    "--append",
                    "--client",
                    CLIENT,
                    "--until-finished",
                    "--broker",
                    broker));
            return new Program(command, output);
        }

        void kill() throws InterruptedException {
            program.kill();
        }

        void freeze() throws IOException, InterruptedException {
            program.freeze();
        }

        void thaw() throws IOException, InterruptedException {
            program.thaw();
        }

        /** Returns when it has given up by itself. */
        void awaitGivingUp() {
            await("the recorder gives up").atMost(END).until(() -> !program.isRunning());
        }

        void restart() throws IOException {
            program = start(Integer.MAX_VALUE);
        }

        @Override
        public boolean isSubscribed() throws IOException {
            return Files.readString(output).contains("connected to");
        }

        @Override
        public boolean isDone() {
            return !program.isRunning();
        }

        @Override
        public Audience audience() {
            var audience = new Audience();
            var decoder = new MessageDecoder();
            try (var reader = RecordingReader.open(file)) {
                for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                    tell(audience, decoder, line.get());
                }
            }
            return audience;
        }

        private static void tell(Audience audience, MessageDecoder decoder, RecordedLine line) {
            if (line instanceof RecordedMessage message) { // a line that was cut off comes again
                try {
                    audience.onMessage(decoder.decode(message));
                } catch (TelemetryFormatException e) {
                    audience.onRejected(message.delivery().topic(), String.valueOf(e.getMessage()));
                }
            }
        }

        @Override
        public void close() {
            program.close();
        }
    }
}
