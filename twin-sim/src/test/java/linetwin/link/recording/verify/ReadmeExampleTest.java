package linetwin.link.recording.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, as it stands there. */
class ReadmeExampleTest {
    @TempDir
    private Path folder;

    private Path recording = Path.of("");
    private Path again = Path.of("");

    @BeforeEach
    void record() throws IOException {
        recording = RecordedRun.of(folder.resolve("night.jsonl"), "teaching/two-stations", 1, 4, 8)
                .file();
        again = RecordedRun.of(folder.resolve("again.jsonl"), "teaching/two-stations", 1, 4, 8)
                .file();
    }

    @Test
    void nightShiftKeepsToTheContract() {
        Verification verification = Verification.of(recording);

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.kpis().orElseThrow().output().jobsPerHour()).isGreaterThan(40);
    }

    @Test
    void sameSeedSaysTheSame() {
        assertThat(Comparison.of(recording, again).first()).isEmpty();
    }

    @Test
    void readmeShowsThisCode() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## Verify"));
        int begin = section.indexOf("```java\n") + 8;
        String example = section.substring(begin, section.indexOf("```", begin));
        String source =
                Files.readString(Path.of("src/test/java/linetwin/link/recording/verify/ReadmeExampleTest.java"));

        assertThat(source.replaceAll("\\s+", " ")).contains(example.strip().replaceAll("\\s+", " "));
    }
}
