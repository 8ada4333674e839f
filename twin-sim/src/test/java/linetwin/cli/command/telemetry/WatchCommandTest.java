package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.cli.Console;
import linetwin.cli.FakeWindow;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.recording.verify.RecordedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    private final List<URI> shown = new ArrayList<>();
    private final List<Path> replayed = new ArrayList<>();
    private final Console console =
            new Console(new FakeWindow(true, settings -> shown.add(settings.broker()), replayed::add));

    @Test
    void windowOpensOnTheBrokerThatWasNamed() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            assertThat(console.run("watch", "--broker", broker.uri().toString()))
                    .isEqualTo(ExitStatus.OK);

            assertThat(shown).containsExactly(broker.uri());
        }
    }

    @Test
    void windowStaysClosedIfThereIsNoBroker() {
        assertThat(console.run("watch", "--broker", "tcp://127.0.0.1:1")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err()).startsWith("linetwin: the broker tcp://127.0.0.1:1 is not there");
        assertThat(shown).isEmpty();
    }

    @Test
    void windowOpensOnARecordingWithoutABroker(@TempDir Path folder) throws IOException {
        Path file = RecordedRun.of(folder.resolve("shift.jsonl"), "teaching/two-stations", 1, 0, 1)
                .file();

        assertThat(console.run("watch", "--replay", file.toString())).isEqualTo(ExitStatus.OK);

        assertThat(replayed).containsExactly(file);
    }

    @Test
    void windowStaysClosedIfTheFileIsNoRecording() {
        assertThat(console.run("watch", "--replay", "pom.xml")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err()).startsWith("linetwin: pom.xml is no recording");
        assertThat(replayed).isEmpty();
    }

    @Test
    void aRecordingAndABrokerAreNotShownAtOnce() {
        assertThat(console.run("watch", "--replay", "shift.jsonl", "--broker", "tcp://127.0.0.1:1"))
                .isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err()).contains("Maybe only one of them is meant");
    }
}
