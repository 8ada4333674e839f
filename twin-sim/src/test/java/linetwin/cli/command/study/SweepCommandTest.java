package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.file.LineInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepCommandTest {
    private static final String SWEEP = """
            schema: linetwin-experiment/1
            name: two-by-two
            scenario: teaching/two-stations
            experiment: {replications: 2, warm-up: 1 h, duration: 5 h}
            factors:
              buffer: {set: areas.shop.elements.between.capacity, values: [1, 9]}
              speed: {multiply: "areas.shop.elements.*.cycle", values: [1, 1.1]}
            """;

    private final Console console = Console.withoutDisplay();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCombinationIsRunInEveryReplication() throws IOException {
        assertThat(sweep(SWEEP, "out", "1")).as(console.err()).isEqualTo(ExitStatus.OK);

        List<String> rows = Files.readAllLines(folder.resolve("out/sweep.jsonl"));
        assertThat(rows).hasSize(1 + 4 * 2);
        JsonNode last = new ObjectMapper().readTree(rows.get(8));
        assertThat(last.at("/levels/buffer").asText()).isEqualTo("9");
        assertThat(last.at("/levels/speed").asText()).isEqualTo("1.1");
        assertThat(last.at("/figures/goodVehiclesPerPlannedHour").asDouble()).isBetween(40.0, 60.0);
        assertThat(folder.resolve("out/sweep.csv"))
                .content()
                .startsWith("point,replication,buffer,speed,goodVehiclesPerPlannedHour,")
                .hasLineCount(9);
    }

    /** Wherever it was cut, be it within a row, and although the two files were cut at different places. */
    @ParameterizedTest
    @ValueSource(ints = {20, 300, 700, 1500, 2500})
    void interruptedSweepGoesOnAndEndsWithTheSameBytes(int cut) throws IOException {
        sweep(SWEEP, "whole", "1");
        byte[] json = Files.readAllBytes(folder.resolve("whole/sweep.jsonl"));
        byte[] csv = Files.readAllBytes(folder.resolve("whole/sweep.csv"));
        Path cutFolder = Files.createDirectory(folder.resolve("cut"));
        Files.write(cutFolder.resolve("sweep.jsonl"), Arrays.copyOf(json, cut));
        Files.write(cutFolder.resolve("sweep.csv"), Arrays.copyOf(csv, Math.min(csv.length, cut / 2)));

        assertThat(sweep(SWEEP, "cut", "3")).as(console.err()).isEqualTo(ExitStatus.OK);

        assertThat(cutFolder.resolve("sweep.jsonl")).hasBinaryContent(json);
        assertThat(cutFolder.resolve("sweep.csv")).hasBinaryContent(csv);
    }

    @Test
    void resultsOfOtherSettingsAreRefusedAndKept() throws IOException {
        sweep(SWEEP, "out", "2");
        byte[] before = Files.readAllBytes(folder.resolve("out/sweep.jsonl"));

        int status = sweep(SWEEP.replace("values: [1, 9]", "values: [1, 8]"), "out", "2");

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).isEqualTo("linetwin: " + folder.resolve("out/sweep.jsonl") + """
                 holds the results of another sweep, or of other settings.
                Maybe another folder is meant, or the old results are to be moved away.
                """);
        assertThat(folder.resolve("out/sweep.jsonl")).hasBinaryContent(before);
    }

    /** Which would never end, or lead to a file of somebody else. */
    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/full", "elsewhere.csv"})
    void aLinkInThePlaceOfResultsIsRefused(String target) throws IOException {
        Path elsewhere = folder.resolve(target);
        assumeTrue(!target.startsWith("/dev") || Files.exists(elsewhere));
        Path link = Files.createDirectory(folder.resolve("out")).resolve("sweep.csv");
        Files.createSymbolicLink(link, elsewhere);

        assertThat(sweep(SWEEP, "out", "1")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .isEqualTo("linetwin: " + link
                        + " is not a file of sweep results: it is a folder, a link, a pipe or a device.\n");
        assertThat(folder.resolve("elsewhere.csv")).doesNotExist();
    }

    @Test
    void aLineWithoutEndIsReadNoFurtherThanABound() throws IOException {
        Path rows = Files.createDirectory(folder.resolve("out")).resolve("sweep.jsonl");
        Files.write(rows, new byte[LineInput.MAX_LINE_BYTES + 1]);

        assertThat(sweep(SWEEP, "out", "1")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .isEqualTo("linetwin: " + rows
                        + " is not a file of sweep results: it has a line of more than 2097152 bytes.\n");
        assertThat(rows).hasSize(LineInput.MAX_LINE_BYTES + 1);
    }

    /** Of a kind that a search for the word would take for rows of lines that locked up. */
    @Test
    void aFactorMayBearTheNameOfALockUp() throws IOException {
        String sweep = SWEEP.replace("buffer:", "deadlock:");

        assertThat(sweep(sweep, "out", "1")).as(console.out()).isEqualTo(ExitStatus.OK);
        assertThat(sweep(sweep, "out", "1")).as("read again").isEqualTo(ExitStatus.OK);
        assertThat(console.out()).doesNotContain("locked up");
    }

    @Test
    void noNameIsAFormulaOfASpreadsheet() throws IOException {
        assertThat(sweep(SWEEP.replace("buffer:", "\"=HYPERLINK(\\\"x\\\")\":"), "out", "1"))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        assertThat(folder.resolve("out/sweep.csv"))
                .content()
                .startsWith("point,replication,\"'=HYPERLINK(\"\"x\"\")\",");
    }

    @Test
    void mistakesAreToldWithTheirPlaces() throws IOException {
        int status =
                sweep(SWEEP.replace("values: [1, 9]", "value: [1, 9]").replace("[1, 1.1]", "[1, fast]"), "out", "1");

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err())
                .contains("sweep.yaml, line 6, column 55: factors.buffer.value: 'value' is not a field here.\n"
                        + "Maybe 'values' is meant.")
                .contains("factors.speed.values: 'fast' must be a number above 0.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void pathOfNoParameterIsRefusedBeforeAnythingIsRun() throws IOException {
        assertThat(sweep(SWEEP.replace("between.capacity", "betwen.capacity"), "out", "1"))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err())
                .contains("sweep.yaml, line ")
                .contains("factors.buffer.set: 'areas.shop.elements.betwen.capacity' is the path of no parameter.\n"
                        + "Maybe 'areas.shop.elements.between.capacity' is meant.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void latinHypercubeMeetsEachSliceOfEachFactorOnce() throws IOException {
        Path shipped = Path.of("..", "scenarios", "experiments", "latin-hypercube.yaml");
        int status = console.run("sweep", shipped.toString(), "--out", folder.toString());

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(Files.readAllLines(folder.resolve("sweep.csv")).stream()
                        .skip(1)
                        .map(row -> row.split(","))
                        .filter(row -> row[1].equals("0"))
                        .map(row -> (int) ((Double.parseDouble(row[3]) - 0.8) / 0.4 * 12)))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    private int sweep(String text, String out, String threads) throws IOException {
        Path file = Files.writeString(folder.resolve("sweep.yaml"), text);
        return console.run(
                "sweep", file.toString(), "--out", folder.resolve(out).toString(), "--threads", threads);
    }
}
