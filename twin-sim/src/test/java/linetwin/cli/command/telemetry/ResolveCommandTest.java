package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code resolve} and {@code recall} on the recording that ships: two hours from 8 to 10, of a line that ran before. */
class ResolveCommandTest {
    private static final String RECORDING = "../scenarios/recordings/liangjiang-digital-morning.jsonl.zst";
    private static final String PREFIX = "88.999.20260001/";
    private static final String LOT = PREFIX + "L.sill-000001";

    @TempDir
    static Path folder;

    private static Path store;

    @BeforeAll
    static void keep() throws InterruptedException {
        store = folder.resolve("history.db");
        try (HistoryStore history = HistoryStore.open(store);
                RecordedHistory recorded = new RecordedHistory(history, new TreeSet<Instant>())) {
            new Player(Recording.open(Path.of(RECORDING)), PlayPlan.AT_ONCE, recorded).play();
        }
    }

    @Test
    void theRecordingAndTheStoreGiveTheSamePassport() throws Exception {
        String vehicle = json("recall", "--lot", LOT, RECORDING, "--json")
                .at("/vehicles/0/identifier")
                .asText();
        JsonNode played = json("resolve", vehicle, RECORDING, "--json");
        JsonNode kept = json("resolve", vehicle, "--store", store.toString(), "--json");

        assertThat(kept).isEqualTo(played);
        assertThat(played.get("kind").asText()).isEqualTo("passport");
        assertThat(played.get("parts").findValuesAsText("lot")).contains(LOT);
        assertThat(played.get("visits").findValuesAsText("element")).contains("framing");
        assertThat(played.get("ownEnergyKwh").asDouble()).isPositive();
    }

    @Test
    void theVehiclesOfALotAreThoseWhosePassportsHaveIt() throws Exception {
        JsonNode recalled = json("recall", "--lot", LOT, RECORDING, "--json");
        JsonNode lot = json("resolve", LOT, RECORDING, "--json");

        assertThat(recalled.get("vehicleCount").asInt())
                .isEqualTo(recalled.get("vehicles").size())
                .isEqualTo(lot.get("vehicleCount").asInt())
                .isEqualTo(new TreeSet<>(lot.get("vehicles").findValuesAsText("vehicle")).size());
        assertThat(recalled.get("remark").asText())
                .startsWith("Its making was not heard: vehicles from before 2026-01-07T08");
    }

    @Test
    void aRecallSaysWhatWasNotHeardOfItsTime() {
        Console console = Console.withoutDisplay();
        String[] command = {
            "recall",
            "--station",
            PREFIX + "E.framing",
            "--from",
            "2026-01-07T07:00:00Z",
            "--to",
            "2026-01-07T09:00:00Z",
            "--count",
            RECORDING
        };

        assertThat(console.run(command)).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith("In framing from 2026-01-07T07:00:00Z to 2026-01-07T09:00:00Z: 22 vehicles, heard from")
                .contains(
                        "Not heard: 2026-01-07T07:00:00Z to 2026-01-07T08:00:00Z; vehicles of that time may be missing.");
    }

    @Test
    void theVehiclesOfAStationAreWrittenForSpreadsheets() throws Exception {
        Path csv = folder.resolve("recall.csv");
        Console console = Console.withoutDisplay();

        assertThat(console.run("recall", "--station", "framing", "--to", "1 h", "--csv", csv.toString(), RECORDING))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0)).isEqualTo("vehicle,identifier,body,variant,colour,element,time");
        assertThat(lines)
                .hasSize(23)
                .last()
                .asString()
                .contains("," + PREFIX + "V.LTWA0")
                .contains(",framing,2026-01-07T08:5");
    }

    @Test
    void aPassportSaysThatItsBeginWasNotHeard() {
        Console console = Console.withoutDisplay();

        assertThat(console.run("resolve", "LTWA00010TL000995", RECORDING)).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith(PREFIX + "V.LTWA00010TL000995: body b0000995, m5, grey")
                .contains("good and without rework")
                .contains("It was on the line before hearing began");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "resolve 88.999.1/V.X FILE | '88.999.1/V.X' is of another enterprise: those of this line begin with 88.999.20260001/.",
                "resolve 88.999.20260001/Q.X FILE | '88.999.20260001/Q.X' is no identifier.",
                "resolve LTWA00010TL999999 FILE | 'LTWA00010TL999999' is not among what was heard from 2026-01-07T08:00:00Z",
                "resolve 88.999.20260001/S.skids-1 FILE | of '88.999.20260001/S.skids-1' no passport is kept",
                "resolve framing | a recording, --store or --broker says where to look, and none is given.",
                "resolve framing FILE --store x.db | a recording, --store or --broker says where to look, and more than one is given.",
                "resolve framing --broker tcp://127.0.0.1:1 --store x.db | a recording, --store or --broker says where to look, and more",
                "resolve framing --store none.db | there is no store none.db.",
                "resolve framing FILE --run x | --run x is not in",
                "recall FILE | recall needs --lot or --station, and not both.",
                "recall --lot a --station b FILE | recall needs --lot or --station, and not both.",
                "recall --lot a --from 1h FILE | --from and --to are of --station: a lot has its own time.",
                "recall --lot framing FILE | 'framing' is no lot and no bin.",
                "recall --station frming FILE | no vehicle was heard of at 'frming'.",
                "recall --station framing --from 2027-01-01T00:00:00Z FILE | nothing was heard from 2027-01-01T00:00:00Z on: this run was heard from 2026-01-07T08:00:00Z",
                "recall --station framing --from 2h --to 1h FILE | nothing was heard from",
                "recall --station framing --from 90min --to 1h FILE | there is nothing from"
            })
    void whatCantBeAnsweredGetsOneMessage(String command, String message) {
        Console console = Console.withoutDisplay();

        assertThat(console.run(command.strip().replace("FILE", RECORDING).split(" ")))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).startsWith("linetwin: " + message).contains("\nMaybe ");
        assertThat(console.out()).isEmpty();
    }

    private static JsonNode json(String... command) throws Exception {
        Console console = Console.withoutDisplay();
        assertThat(console.run(command)).as(console.err()).isEqualTo(ExitStatus.OK);
        return new ObjectMapper().readTree(console.out());
    }
}
