package linetwin.ui.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import linetwin.link.recording.Recording;
import linetwin.link.recording.RecordingSurvey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRecordingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isARecordingWithStopsToJumpTo() {
        RecordingSurvey survey =
                Recording.open(new SampleRecording(Optional.of(folder)).file()).survey(soFar -> true);
        assertThat(survey.line().orElseThrow().scenario()).isEqualTo("liangjiang-digital");
        assertThat(survey.rejected()).isZero();
        assertThat(survey.marks()).hasSizeGreaterThan(8);
    }

    @Test
    void aDamagedCopyIsWrittenAnew() throws IOException {
        SampleRecording sample = new SampleRecording(Optional.of(folder));
        Files.writeString(sample.file(), "damaged");
        assertThat(Recording.open(sample.file()).survey(soFar -> true).rejected())
                .isZero();
    }

    @Test
    void aFolderThatCanNotBeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        SampleRecording sample = new SampleRecording(Optional.of(file));
        assertThatThrownBy(sample::file).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void withoutAFolderItIsAFileAllTheSame() {
        assertThat(new SampleRecording(Optional.empty()).file()).isRegularFile();
    }
}
