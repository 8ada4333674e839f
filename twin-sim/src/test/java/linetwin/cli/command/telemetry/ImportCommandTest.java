package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.cli.Console;
import linetwin.cli.notice.Complaints;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.session.LogImport;
import linetwin.link.recording.verify.Verification;
import linetwin.model.state.StationState;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code import} with the mappings that ship, each on a log as plants have them. */
class ImportCommandTest {
    private static final Path LOGS = Path.of("src/test/resources/linetwin/link/log");
    private static final Path MAPPINGS = Path.of("../scenarios/mappings");
    private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;

    @TempDir
    private Path folder;

    private final Console console = Console.withoutDisplay();

    private Path imported(String mapping, String name, String... logs) {
        Path out = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of("import"));
        for (String log : logs) {
            words.add(LOGS.resolve(log).toString());
        }
        words.addAll(List.of("--mapping", MAPPINGS.resolve(mapping + ".yaml").toString(), "--out", out.toString()));
        assertThat(console.run(words.toArray(String[]::new))).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(Verification.of(out).findings()).isEmpty();
        return out;
    }

    /**
     * The first 400 rows of a real machine, from the NIST Smart Manufacturing Systems Test Bed (public domain in the United
     * States), added up again in another way: whatever lasts longer than a day nobody observed.
     */
    @Test
    void statesOfARealMachineAddUp() throws IOException {
        imported("mtconnect-states", "mazak.jsonl", "mazak01.csv");

        Map<StationState, Long> micros = new TreeMap<>();
        List<String> rows = Files.readAllLines(LOGS.resolve("mazak01.csv"));
        for (int i = 1; i + 1 < rows.size(); i++) {
            long lasted =
                    Duration.between(time(rows.get(i)), time(rows.get(i + 1))).toNanos() / 1_000;
            micros.merge(lasted > DAY ? StationState.NOT_OBSERVED : state(rows.get(i)), lasted, Long::sum);
        }
        String hours = String.join(
                " +",
                micros.values().stream()
                        .map(sum -> "%.2f".formatted(sum / 3.6e9))
                        .toList());
        assertThat(micros).hasSize(4);
        assertThat(console.out()).containsPattern("mill +" + hours + " +0\n").contains(" messages from 400 rows.");
    }

    private static Instant time(String row) {
        return Instant.parse(row.substring(0, row.indexOf(',')));
    }

    private static StationState state(String row) {
        return switch (row.substring(row.indexOf(',') + 1)) {
            case "ACTIVE" -> StationState.WORKING;
            case "READY", "PROGRAM_STOPPED" -> StationState.STARVED;
            case "UNAVAILABLE" -> StationState.NOT_OBSERVED;
            default -> StationState.FAILED;
        };
    }

    /** Monday 6:00 to Wednesday 12:30, with a holiday between: 22.5 h of shifts. */
    @Test
    void stopsOfExcelAndPartsOfEachHourMakeOneRecording() {
        imported("stops-and-counts", "week.jsonl.gz", "stops.csv", "counts.csv");

        assertThat(console.out()).contains("""
                        hours in    working   starved   failed   setup   break   off shift   processed
                        underbody     21.33      0.00     1.00    0.17    0.00       32.00         216
                        framing       21.33      0.00     0.67    0.00    0.50       32.00         180
                        respot        22.17      0.33     0.00    0.00    0.00       32.00         180
                        """);
        assertThat(console.err()).isEmpty();
    }

    /** The same five jobs, as four kinds of programs write them. */
    @Test
    void eventLogsOfAllFormsSayTheSame() throws IOException {
        String csv = withoutRun(imported("item-logs", "csv.jsonl", "items.csv"));

        assertThat(withoutRun(imported("item-logs", "xes.jsonl", "items.xes"))).isEqualTo(csv);
        assertThat(withoutRun(imported("item-logs", "ocel.jsonl", "items.json")))
                .isEqualTo(csv);
        assertThat(withoutRun(imported("item-logs", "ocel-xml.jsonl", "items-ocel.xml")))
                .isEqualTo(csv);
        assertThat(csv).contains("vehicle-entered", "cycle-done", "vehicle-left", "vehicle-completed", "scrapped");
    }

    private static String withoutRun(Path recording) throws IOException {
        return Files.readString(recording).replaceAll("\"run\":\"[0-9a-f-]+\"", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {".jsonl", ".jsonl.gz", ".jsonl.zst"})
    void sameLogsGiveTheSameBytes(String ending) throws IOException {
        Path first = imported("stops-and-counts", "first" + ending, "stops.csv", "counts.csv");
        Path again = imported("stops-and-counts", "again" + ending, "stops.csv", "counts.csv");

        assertThat(again).hasSameBinaryContentAs(first);
        assertThat(Path.of(again + ".index")).hasSameBinaryContentAs(Path.of(first + ".index"));
    }

    @Test
    void recordingHasFigures() {
        Path items = imported("item-logs", "items.jsonl", "items.csv");

        assertThat(console.run("replay", items.toString())).isEqualTo(ExitStatus.OK);
        assertThat(console.out()).containsPattern("good vehicles +2\\.").containsPattern("scrapped vehicles +1\\.");
    }

    @Test
    void importThatIsStoppedLeavesNothing() throws IOException {
        LogImport stopped = new LogImport(
                Mappings.readLogs(MAPPINGS.resolve("mtconnect-states.yaml")),
                List.of(longLog()),
                new Complaints(new PrintWriter(new StringWriter())));

        assertThat(stopped.writeTo(folder.resolve("stopped.jsonl"), () -> true)).isFalse();
        assertThat(folder.toFile().list()).containsExactly("long.csv");
    }

    private Path longLog() throws IOException {
        StringBuilder rows = new StringBuilder("time,execution\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append(Instant.EPOCH.plusSeconds(i)).append(i % 2 == 0 ? ",ACTIVE\n" : ",READY\n");
        }
        return Files.writeString(folder.resolve("long.csv"), rows);
    }

    @Test
    void mappingOfMessagesIsNoneOfLogs() {
        Path pumps = MAPPINGS.resolve("pump-line.yaml");
        Path out = folder.resolve("out.jsonl");

        assertThat(console.run("import", "x.csv", "--mapping", pumps.toString(), "--out", out.toString()))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err())
                .isEqualTo("linetwin: " + pumps
                        + ", line 8, column 1: has no logs; translate and watch read its messages.\n");
    }
}
