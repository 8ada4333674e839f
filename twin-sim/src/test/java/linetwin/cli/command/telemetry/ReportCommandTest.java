package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.period.RecordedHistory;
import linetwin.link.recording.Recording;
import linetwin.link.recording.play.PlayPlan;
import linetwin.link.recording.play.Player;
import linetwin.store.history.HistoryStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    static Path folder;

    private static Path recording;
    private static Path store;

    @BeforeAll
    static void record() throws InterruptedException {
        recording = folder.resolve("digital.jsonl.zst");
        store = folder.resolve("history.db");
        Console console = Console.withoutDisplay();
        int status = console.run(
                "run",
                "liangjiang-digital",
                "--replications",
                "2",
                "--warm-up",
                "1 d",
                "--duration",
                "30 h",
                "--seed",
                "5",
                "--record",
                recording.toString());
        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        try (HistoryStore history = HistoryStore.open(store);
                RecordedHistory recorded = new RecordedHistory(history, new TreeSet<Instant>())) {
            new Player(Recording.open(recording), PlayPlan.AT_ONCE, recorded).play();
        }
    }

    @Test
    void theRecordingTheStoreAndTheReplayHaveTheSameFigures() throws Exception {
        JsonNode replayed = json("replay", recording.toString(), "--from", "2 h", "--to", "9 h", "--json");
        JsonNode played = json("report", recording.toString(), "--from", "2 h", "--to", "9 h", "--json");
        JsonNode kept = json("report", "--store", store.toString(), "--from", "2 h", "--to", "9 h", "--json");

        assertThat(kept).isEqualTo(played);
        JsonNode run = replayed.get("runs").get(0);
        assertThat(run.get("to").asText()).isEqualTo(kept.get("to").asText());
        assertThat(figures(kept)).isEqualTo(figures(run)).containsKey("oeeIndex");
    }

    @Test
    void aTimeWithinAnHourIsOfTheRecordingExactlyAndOfTheStoreToTheHour() throws Exception {
        JsonNode replayed = json("replay", recording.toString(), "--from", "90 min", "--to", "9 h", "--json");
        JsonNode played = json("report", recording.toString(), "--from", "90 min", "--to", "9 h", "--json");
        JsonNode kept = json("report", "--store", store.toString(), "--from", "90 min", "--to", "9 h", "--json");

        assertThat(figures(played)).isEqualTo(figures(replayed.get("runs").get(0)));
        assertThat(Instant.parse(kept.get("from").asText()))
                .isEqualTo(Instant.parse(played.get("from").asText()).minusSeconds(1_800));
    }

    @Test
    void shiftsAndDaysGoByName() throws Exception {
        JsonNode shift = json("report", "--store", store.toString(), "--period", "last-shift", "--json");
        JsonNode night = json("report", "--store", store.toString(), "--period", "last-night-shift", "--json");
        JsonNode yesterday = json("report", "--store", store.toString(), "--period", "yesterday", "--json");

        assertThat(shift.get("from").asText()).endsWith("T18:00:00Z");
        assertThat(shift.get("to").asText()).endsWith("T04:00:00Z");
        assertThat(night).isEqualTo(shift);
        assertThat(yesterday.get("to").asText()).endsWith("T00:00:00Z");
        assertThat(shift.get("rows")).hasSize(10);
        assertThat(shift.get("rows").get(9).get("goodVehiclesSoFar").asLong())
                .isEqualTo(
                        figures(shift).getOrDefault("goodVehicles", Double.NaN).longValue());
    }

    @Test
    void thePageIsSmallAndInBothLanguages() throws Exception {
        Path page = folder.resolve("shift.html");
        Console console = Console.withoutDisplay();

        int status = console.run("report", recording.toString(), "--period", "last-shift", "--out", page.toString());

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(console.err()).contains("Report: " + page);
        assertThat(console.out()).contains("main loss", "stopped by itself", "All of it was heard.");
        assertThat(Files.size(page)).isLessThan(200_000);
        assertThat(page).content().contains("Hour by hour", "逐小时看板", "Downtime Pareto", "停机帕累托");
    }

    @Test
    void whatCantBeReportedIsToldInOneMessage() {
        assertComplaint("report needs a recording or --store, and not both.\nMaybe the file is missing.");
        assertComplaint(
                "--line digital is not in the store " + store + ".\nMaybe one of these is meant: liangjiang-digital.",
                "--store",
                store.toString(),
                "--line",
                "digital");
        assertComplaint(
                "there is no store " + folder.resolve("none.db") + ".\nMaybe it is elsewhere; the window makes one.",
                "--store",
                folder.resolve("none.db").toString());
        assertComplaint(
                "--period last-shift names a period, and --from and --to another one.\nMaybe only one of them is meant.",
                "--store",
                store.toString(),
                "--period",
                "last-shift",
                "--from",
                "1 h");
    }

    private static void assertComplaint(String message, String... arguments) {
        Console console = Console.withoutDisplay();
        String[] all = new String[arguments.length + 1];
        all[0] = "report";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(console.run(all)).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).isEqualTo("linetwin: " + message + "\n");
    }

    private static SortedMap<String, Double> figures(JsonNode result) {
        SortedMap<String, Double> figures = new TreeMap<>();
        result.get("kpis")
                .forEach(kpi ->
                        figures.put(kpi.get("name").asText(), kpi.get("value").asDouble()));
        return figures;
    }

    private static JsonNode json(String... arguments) throws Exception {
        Console console = Console.withoutDisplay();
        assertThat(console.run(arguments)).as(console.err()).isEqualTo(ExitStatus.OK);
        return new ObjectMapper().readTree(console.out());
    }
}
