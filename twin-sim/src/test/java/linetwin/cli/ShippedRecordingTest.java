package linetwin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recording in scenarios/recordings is what the scenario does. */
class ShippedRecordingTest {
    private static final List<String> COMMAND = List.of(
            "run",
            "liangjiang-digital",
            "--replications",
            "1",
            "--warm-up",
            "50 h",
            "--duration",
            "2 h",
            "--seed",
            "1",
            "--record");

    @TempDir
    Path folder;

    @Test
    void isWhatTheScenarioDoes() throws IOException {
        Path again = folder.resolve("again.jsonl.zst");
        Console console = Console.withoutDisplay();
        String[] command =
                Stream.concat(COMMAND.stream(), Stream.of(again.toString())).toArray(String[]::new);
        assertThat(console.run(command)).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(lines(Path.of("../scenarios/recordings/liangjiang-digital-morning.jsonl.zst")))
                .as("it is not what this version does; make it again, by the program and in this folder:\n"
                        + String.join(" ", COMMAND))
                .isEqualTo(lines(again));
    }

    /** Without the version of the program that wrote them. */
    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ZstdInputStream(Files.newInputStream(file)), UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceAll("\"version\":\"[^\"]*\"", ""))
                    .toList();
        }
    }
}
