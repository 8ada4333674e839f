package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The system refuses to write on in the middle of a file: by a limit to its size, where a full disk would need a disk. */
@Execution(ExecutionMode.CONCURRENT) // they wait for time, not for the processor
class FullDiskTest {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String REFUSED = "File too large";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void onlyWhereAShellCanLimitFiles() {
        assumeTrue(Files.isExecutable(SHELL));
    }

    /** The library of .zst, which is unpacked into a file of 900 kB, must fit. */
    @ParameterizedTest
    @CsvSource({"x.jsonl, 500", "x.jsonl.gz, 500", "x.jsonl.zst, 2500"})
    void aRecordingKeepsWhatWasWrittenAndTellsTheReason(String name, int blocks) throws Exception {
        Path file = folder.resolve(name);

        int status = runWithin(
                blocks,
                "run",
                "teaching/two-stations",
                "--replications",
                "2",
                "--duration",
                "200 h",
                "--record",
                file.toString());

        String said = err();
        assertThat(status).as(said).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(said)
                .contains("The recording stopped: " + file + ": " + REFUSED)
                .doesNotContain("Exception");
        Matcher written = Pattern.compile("Recording: .*, (\\d+) messages").matcher(said);
        assertThat(written.find()).as(said).isTrue();
        assertThat(Integer.parseInt(written.group(1))).isGreaterThan(100);

        Console verify = Console.withoutDisplay();
        int verified = verify.run("verify", "--strict", file.toString());
        assertThat(verify.out())
                .contains(": " + written.group(1) + " messages")
                .endsWith("The recording ends while its run goes on.\n");
        if (name.equals("x.jsonl")) {
            assertThat(verified).as("ends with a whole line").isEqualTo(ExitStatus.OK);
        } else {
            assertThat(verify.out()).contains("is cut off").contains("1 finding (1 line)");
        }
        Console replay = Console.withoutDisplay();
        replay.run("replay", file.toString());
        assertThat(replay.out()).contains(written.group(1) + " messages with ");
        assertThat(replay.err()).contains("The recording ends while its run goes on");
    }

    @Test
    void aSweepTellsTheReasonAndGoesOnWhenItCan() throws Exception {
        Path sweep = Files.writeString(folder.resolve("sweep.yaml"), """
                schema: linetwin-experiment/1
                name: many
                scenario: teaching/two-stations
                experiment: {replications: 300, warm-up: 0 h, duration: 1 h}
                factors:
                  buffer: {set: areas.shop.elements.between.capacity, values: [1]}
                """);
        String[] command = {
            "sweep", sweep.toString(), "--out", folder.resolve("out").toString(), "--threads", "2"
        };

        int status = runWithin(128, command);

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(folder.resolve("err"))
                .content()
                .isEqualTo("linetwin: the results can't be written any more: " + REFUSED + """
                .
                The same command goes on with them once they can.
                """);
        assertThat(folder.resolve("out/sweep.jsonl")).hasSize(128 * 512);
        Console whole = Console.withoutDisplay();
        assertThat(whole.run(command)).as(whole.err()).isEqualTo(ExitStatus.OK);
        Path again = folder.resolve("again");
        command[3] = again.toString();
        whole.run(command);
        assertThat(folder.resolve("out/sweep.jsonl")).hasSameBinaryContentAs(again.resolve("sweep.jsonl"));
        assertThat(folder.resolve("out/sweep.csv")).hasSameBinaryContentAs(again.resolve("sweep.csv"));
    }

    @Test
    void aReportThatDoesNotFitLeavesTheOldOne() throws Exception {
        Path report = Files.createDirectory(folder.resolve("out")).resolve("report.html");
        Files.writeString(report, "the old one");

        int status = runWithin(
                500, "run", "teaching/two-stations", "--replications", "2", "--duration", "2 h", "--report", "out");

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(folder.resolve("err"))
                .content()
                .isEqualTo("linetwin: the report can't be written to out: " + REFUSED + ".\n");
        assertThat(report).hasContent("the old one");
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).containsExactly(report);
        }
    }

    @Test
    void aRecorderTellsTheReasonOnceAndAcknowledgesNothingMore() throws Exception {
        Path file = folder.resolve("heard.jsonl");
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String address = broker.uri().toString();
            Process recorder = startWithin(100, "record", file.toString(), "--broker", address);
            await().atMost(Duration.ofMinutes(2)).until(() -> err().contains("connected to"));
            Console publisher = Console.withoutDisplay();

            int status = publisher.run(
                    "publish", "teaching/two-stations", "--broker", address, "--pace", "max", "--duration", "3 h");

            assertThat(status).as(publisher.err()).isEqualTo(ExitStatus.OK);
            assertThat(recorder.waitFor()).as(err()).isEqualTo(ExitStatus.FAILED_CHECK);
        }
        assertThat(err())
                .contains("The recording stopped: " + file + ": " + REFUSED)
                .doesNotContain("Exception")
                .hasLineCount(3);
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    /** Runs the program where no file may be longer than so many blocks of 512 bytes. */
    private int runWithin(int blocks, String... arguments) throws IOException, InterruptedException {
        return startWithin(blocks, arguments).waitFor();
    }

    private Process startWithin(int blocks, String... arguments) throws IOException {
        List<String> program = ProgramProcess.command(arguments);
        List<String> limited = Stream.concat(
                        Stream.of(SHELL.toString(), "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"),
                        program.stream())
                .toList();
        return new ProcessBuilder(limited)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }
}
