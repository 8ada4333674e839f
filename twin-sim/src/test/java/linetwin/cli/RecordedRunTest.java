package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.cli.option.ExitStatus;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code run --record} writes gives the figures of the run that wrote it. */
class RecordedRunTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "liangjiang-baseline, 1, a.jsonl.zst",
        "liangjiang-digital, 1, a.jsonl.gz",
        "teaching/paint-rework, 10, a.jsonl"
    })
    void replayGivesTheKpisOfTheFirstReplicationExactly(String scenario, int hours, String name) throws Exception {
        Path file = folder.resolve(name);
        record(file, scenario, hours);

        JsonNode replayed = replay(file).get("runs").get(0);

        Map<String, Double> kpis = new HashMap<>();
        replayed.get("kpis")
                .forEach(kpi ->
                        kpis.put(kpi.get("name").asText(), kpi.get("value").asDouble()));
        assertThat(replayed.get("durationSeconds").asInt()).isEqualTo(hours * 3600);
        assertThat(kpis).isEqualTo(figuresOfTheLine(scenario, hours));
    }

    /** The energy is that of meters that show whole watt-hours, which begin at zero with the recording. */
    private static Map<String, Double> figuresOfTheLine(String scenario, int hours) {
        ReplicationJob job = new ReplicationJob(
                Scenarios.find(scenario).line(), new RunSeed(5, 0), Duration.ofHours(1), Duration.ofHours(hours));
        ReplicationResult result =
                new LocalReplicationRunner(1).runAll(List.of(job), Watch.NONE).get(0);
        Map<String, Double> figures = new HashMap<>();
        for (LineFigure figure : LineFigure.values()) {
            Double value = result.figures().get(figure.figure());
            if (value != null) {
                figures.put(figure.figure().name(), value);
            }
        }
        return figures;
    }

    @Test
    void aSingleRunIsRecordedAndItsFiguresAreThoseOfItsRecording() throws Exception {
        Path first = folder.resolve("first.jsonl");
        record(first, "teaching/two-stations", 2);
        Path one = folder.resolve("one.jsonl");
        Console console = Console.withoutDisplay();

        int status = console.run(
                "run",
                "teaching/two-stations",
                "--replications",
                "1",
                "--duration",
                "2 h",
                "--warm-up",
                "1 h",
                "--seed",
                "5",
                "--json",
                "--record",
                one.toString());

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(one).hasSameBinaryContentAs(first);
        assertThat(new ObjectMapper().readTree(console.out())).isEqualTo(replay(first));
        assertThat(console.err()).contains("One run: its figures have no interval");
    }

    @Test
    void sameSeedGivesTheSameBytes() throws Exception {
        record(folder.resolve("a.jsonl"), "teaching/two-stations", 2);
        record(folder.resolve("b.jsonl"), "teaching/two-stations", 2);

        assertThat(folder.resolve("a.jsonl")).hasSameBinaryContentAs(folder.resolve("b.jsonl"));
    }

    @Test
    void partOfARecordingIsMeasuredFromWhatWasRetainedAtItsBegin() throws Exception {
        Path file = folder.resolve("a.jsonl");
        record(file, "teaching/two-stations", 4);

        int all = good(replay(file));
        int first = good(replay(file, "--to", "2 h"));
        int second = good(replay(file, "--from", "2 h"));

        assertThat(first).isBetween(all / 3, 2 * all / 3);
        assertThat(first + second).isEqualTo(all);
    }

    /** In which nothing was in process, and nothing that was not. */
    @Test
    void timeBeforeARunIsNoPartOfItsPeriod() throws Exception {
        Path file = folder.resolve("a.jsonl");
        record(file, "teaching/two-stations", 2);

        assertThat(replay(file, "--from", "1970-01-01T00:00:00Z")).isEqualTo(replay(file));
    }

    @Test
    void cutRecordingGivesWhatItHolds() throws Exception {
        Path file = folder.resolve("a.jsonl");
        record(file, "teaching/two-stations", 2);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
        Console console = Console.withoutDisplay();

        assertThat(console.run("replay", file.toString())).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.out()).contains("E1 good vehicles per planned hour");
        assertThat(console.err().lines())
                .satisfiesExactly(
                        cut -> assertThat(cut).matches(".*a\\.jsonl, line \\d+ is cut off"),
                        count -> assertThat(count).isEqualTo("1 line could not be read."),
                        end -> assertThat(end)
                                .isEqualTo(
                                        "The recording ends while its run goes on: the figures are of what is in it."));
    }

    @Test
    void existingRecordingIsRefusedBeforeAnythingRuns() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "mine");
        Console console = Console.withoutDisplay();

        int status = console.run("run", "teaching/two-stations", "--record", file.toString());

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err())
                .isEqualTo("linetwin: there is a recording " + file
                        + " already, which is never written over.\nMaybe another name is meant, or --append.\n");
        assertThat(file).hasContent("mine");
    }

    private static void record(Path file, String scenario, int hours) {
        Console console = Console.withoutDisplay();
        int status = console.run(
                "run",
                scenario,
                "--replications",
                "2",
                "--warm-up",
                "1 h",
                "--duration",
                hours + " h",
                "--seed",
                "5",
                "--record",
                file.toString());
        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(console.err()).startsWith("Recording: " + file + ", ");
    }

    @Test
    void aTimeBeyondTheRecordingIsRefused() throws Exception {
        Path file = folder.resolve("a.jsonl");
        record(file, "teaching/two-stations", 2);

        Console late = Console.withoutDisplay();
        assertThat(late.run("replay", file.toString(), "--from", "9 h")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(late.err()).contains("--from ", " is not before the end of " + file);
        Console early = Console.withoutDisplay();
        assertThat(early.run("replay", file.toString(), "--to", "2020-01-01T00:00:00Z"))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(early.err()).contains("--to 2020-01-01T00:00:00Z is before the begin of " + file);
    }

    private static JsonNode replay(Path file, String... more) throws Exception {
        Console console = Console.withoutDisplay();
        String[] arguments = new String[more.length + 3];
        arguments[0] = "replay";
        arguments[1] = file.toString();
        arguments[2] = "--json";
        System.arraycopy(more, 0, arguments, 3, more.length);
        assertThat(console.run(arguments)).as(console.err()).isEqualTo(ExitStatus.OK);
        return new ObjectMapper().readTree(console.out());
    }

    private static int good(JsonNode document) {
        for (JsonNode kpi : document.get("runs").get(0).get("kpis")) {
            if (kpi.get("name").asText().equals("goodVehicles")) {
                return kpi.get("value").asInt();
            }
        }
        throw new AssertionError("no good vehicles in " + document);
    }

    /** It would be read more than once, and might never end. */
    @Test
    void aPipeOrDeviceIsNotReplayed() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));
        Console console = Console.withoutDisplay();

        assertThat(console.run("replay", device.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).isEqualTo("""
                linetwin: /dev/zero is a pipe or a device, and this reads a recording more than once.
                Maybe it is to be kept in a file first; verify and diff read pipes.
                """);
    }
}
