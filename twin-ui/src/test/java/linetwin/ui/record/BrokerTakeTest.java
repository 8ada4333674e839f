package linetwin.ui.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.Recording;
import linetwin.link.recording.RecordingSurvey;
import linetwin.link.recording.format.RecordingException;
import linetwin.sim.live.Pace;
import linetwin.ui.fixture.LiveLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTakeTest {
    private final LiveLine line = new LiveLine("teaching/two-stations", new Pace(600), Duration.ZERO);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void end() throws InterruptedException {
        line.end();
    }

    private Recorder recorder() {
        MqttSettings watcher = line.settings("watch");
        return new BrokerLineRecorder(() -> Optional.of(watcher), Optional::empty, "1");
    }

    @Test
    void whatTheLineTellsIsInTheFileAndNobodyIsKeptMessagesForAfterwards() {
        Path file = folder.resolve("line.jsonl.zst");
        Take take = recorder().begin(file);
        assertThat(folder.resolve("line.jsonl.zst.client")).exists();
        await().until(() -> take.progress().messages() > 100 && take.progress().bytes() > 0);
        assertThat(take.progress().isReached()).isTrue();

        take.end();

        RecordingSurvey survey = Recording.open(file).survey(soFar -> true);
        assertThat(survey.messages()).isEqualTo(take.progress().messages());
        assertThat(survey.rejected()).isZero();
        assertThat(survey.line()).isPresent();
        assertThat(take.progress().failure()).isEmpty();
        assertThat(take.progress().bytes()).isEqualTo(file.toFile().length());
        assertThat(folder.resolve("line.jsonl.zst.client")).doesNotExist();
    }

    @Test
    void aRecordingThatIsThereIsNeverWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("line.jsonl"), "precious");
        assertThatThrownBy(() -> recorder().begin(file)).isInstanceOf(RecordingException.class);
        assertThat(file).hasContent("precious");
        assertThat(folder.resolve("line.jsonl.client")).doesNotExist();
    }
}
