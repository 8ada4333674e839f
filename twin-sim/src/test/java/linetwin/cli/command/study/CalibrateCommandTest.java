package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void record() {
        Console.withoutDisplay()
                .run(
                        "run",
                        "teaching/two-stations",
                        "--replications",
                        "2",
                        "--warm-up",
                        "0 s",
                        "--duration",
                        "20 h",
                        "--record",
                        file("day.jsonl.gz"));
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void tableTellsEachParameterWithItsIntervalAndWhatIsNotTold() {
        Console console = Console.withoutDisplay();

        int status = console.run("calibrate", file("day.jsonl.gz"), "--scenario", "teaching/two-stations");

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith("two-stations by day.jsonl.gz: 2026-01-05T06:00:00Z to ")
                .containsPattern("elements\\.second\\.cycle.*[0-9.]+ to [0-9.]+ s +\\d+ ")
                .containsPattern("\\d+ of \\d+ parameters are told by the line; \\d+ contradict")
                .contains("Not identifiable from telemetry, and kept as they are:");
    }

    @Test
    void triangularIsTakenWhereItIsAskedFor() throws Exception {
        Console console = Console.withoutDisplay();
        String out = file("triangular.yaml");

        int status = console.run(
                "calibrate",
                file("day.jsonl.gz"),
                "--scenario",
                "teaching/two-stations",
                "--triangular",
                "areas.*.elements.second.cycle",
                "--json",
                "--report",
                file("triangular"),
                "--out",
                out);

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThatThePictureEndsWhereTheTriangleDoes(
                parameter(console.out(), "areas.shop.elements.second.cycle"), folder.resolve("triangular"));
        JsonNode second = parameter(console.out(), "areas.shop.elements.second.cycle");
        assertThat(second.get("family").asText())
                .as("what would have been chosen")
                .isIn("gamma", "erlang");
        assertThat(second.get("taken").asBoolean()).isTrue();
        assertThat(second.get("value").asText()).startsWith("{triangular: {min: ");
        assertThat(second.get("triangular").get("aicc").asDouble())
                .as("gamma durations are no triangular ones")
                .isGreaterThan(second.get("aicc").asDouble() + 10);
        assertThat(second.get("triangular").get("meanSeconds").asDouble())
                .as("a long tail makes the mean of a triangular too large, and it says so")
                .isGreaterThan(second.get("upper").asDouble());
        assertThat(second.get("notes").toString()).contains("is outside of the interval");
        assertThat(parameter(console.out(), "areas.shop.elements.first.cycle").has("triangular"))
                .isFalse();
        assertThat(Path.of(out))
                .content()
                .contains("triangular", "second.cycle")
                .doesNotContain("first.cycle");
        assertThat(Console.withoutDisplay().run("check", out)).isEqualTo(ExitStatus.OK);
    }

    /** No other family has a longest duration. */
    private static void assertThatThePictureEndsWhereTheTriangleDoes(JsonNode parameter, Path report) throws Exception {
        double max = parameter.get("triangular").get("maxSeconds").asDouble();
        JsonNode page =
                new ObjectMapper().readTree(report.resolve("report.json").toFile());
        List<JsonNode> pictures = new ArrayList<>();
        page.findValues("fits").forEach(fits -> fits.forEach(pictures::add));
        assertThat(pictures).anySatisfy(picture -> {
            assertThat(picture.get("label").toString()).contains("second.cycle");
            assertThat(picture.get("fitted"))
                    .allSatisfy(point -> assertThat(point.get("fraction").asDouble() == 0)
                            .isEqualTo(point.get("duration").asDouble() >= max));
        });
    }

    private static JsonNode parameter(String json, String path) throws Exception {
        for (JsonNode parameter : new ObjectMapper().readTree(json).get("parameters")) {
            if (parameter.get("path").asText().equals(path)) {
                return parameter;
            }
        }
        throw new AssertionError(path + " is not in " + json);
    }

    @Test
    void triangularOfNoDistributionIsRefused() {
        Console console = Console.withoutDisplay();
        int status = console.run(
                "calibrate",
                file("day.jsonl.gz"),
                "--scenario",
                "teaching/two-stations",
                "--triangular",
                "areas.shop.elements.secnd.cycle");
        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err())
                .contains(
                        "--triangular: 'areas.shop.elements.secnd.cycle' is the path of no distribution that the line tells."
                                + "\nMaybe 'areas.shop.elements.second.cycle' is meant.");
    }

    @Test
    void aScenarioIsWrittenThatChecksAndIsNeverWrittenOver() throws Exception {
        Console console = Console.withoutDisplay();
        String out = file("calibrated.yaml");

        int status = console.run(
                "calibrate", file("day.jsonl.gz"), "--scenario", "teaching/two-stations", "--all", "--out", out);

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        Console check = Console.withoutDisplay();
        assertThat(check.run("check", out, "--evidence")).isEqualTo(ExitStatus.OK);
        assertThat(check.out()).containsPattern("second\\.cycle.* C +day\\.jsonl\\.gz: n \\d+, mean 95 % ");

        String before = Files.readString(Path.of(out));
        Console again = Console.withoutDisplay();
        assertThat(again.run(
                        "calibrate",
                        file("day.jsonl.gz"),
                        "--scenario",
                        "teaching/two-stations",
                        "--all",
                        "--out",
                        out))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(again.err()).contains("calibrated.yaml exists, and is never written over.");
        assertThat(Path.of(out)).hasContent(before);
    }

    @Test
    void whatCouldNotBeReadIsSaidAndIsNoSuccess() throws Exception {
        Path damaged = folder.resolve("damaged.jsonl");
        List<String> lines = new ArrayList<>(plain("day.jsonl.gz").lines().toList());
        lines.set(lines.size() / 2, "{\"topic\": half of a line");
        Files.write(damaged, lines);
        for (List<String> command : List.of(
                List.of("calibrate", damaged.toString(), "--scenario", "teaching/two-stations"),
                List.of("draft", damaged.toString(), "--out", file("draft-of-damaged.yaml")))) {
            Console console = Console.withoutDisplay();

            int status = console.run(command.toArray(String[]::new));

            assertThat(status).as(command + console.err()).isEqualTo(ExitStatus.FAILED_CHECK);
            assertThat(console.err()).containsOnlyOnce("1 line could not be read and left out.");
        }
    }

    @Test
    void theSameRunTwiceIsRefusedAndNotCountedTwice() {
        Console console = Console.withoutDisplay();

        int status = console.run(
                "calibrate", file("day.jsonl.gz"), file("day.jsonl.gz"), "--scenario", "teaching/two-stations");

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains("holds the same run at the same time as");
    }

    @Test
    void twoPlantsAreNoLineToLearnFrom() throws Exception {
        Path elsewhere = folder.resolve("elsewhere.jsonl");
        Files.writeString(
                elsewhere,
                plain("day.jsonl.gz")
                        .replace("linetwin/workbench/", "linetwin/elsewhere/")
                        .replaceAll("(\"run\":\"....)", "$1-other"));
        Console console = Console.withoutDisplay();

        int status = console.run(
                "calibrate", file("day.jsonl.gz"), elsewhere.toString(), "--scenario", "teaching/two-stations");

        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains("two plants were heard, '");
    }

    private static String plain(String recording) throws IOException {
        try (InputStream plain = new GZIPInputStream(Files.newInputStream(Path.of(file(recording))))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void jsonHasFamilyIntervalAndNumber() throws Exception {
        Console console = Console.withoutDisplay();

        console.run("calibrate", file("day.jsonl.gz"), "--scenario", "teaching/two-stations", "--json");

        JsonNode document = new ObjectMapper().readTree(console.out());
        assertThat(document.get("kind").asText()).isEqualTo("calibrate");
        JsonNode first = document.get("parameters").get(0);
        assertThat(first.get("lower").asDouble())
                .isLessThanOrEqualTo(first.get("meanSeconds").asDouble());
        assertThat(first.get("n").asInt()).isPositive();
        assertThat(document.get("unidentified")).isNotEmpty();
    }

    @Test
    void theReportShowsTheFits() throws Exception {
        Console console = Console.withoutDisplay();

        console.run(
                "calibrate", file("day.jsonl.gz"), "--scenario", "teaching/two-stations", "--report", file("report"));

        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("report").resolve("report.json").toFile());
        assertThat(report.findValuesAsText("type")).contains("fits", "table");
        assertThat(report.findValues("observed")).isNotEmpty();
    }

    @Test
    void whatIsWrongIsSaidInOneMessage() {
        assertThat(error("--scenario", "teaching/two-stations"))
                .isEqualTo(
                        "linetwin: nothing to learn from was named.\nMaybe a recording is missing, or --broker with --for.\n");
        assertThat(error(file("day.jsonl.gz"), "--scenario", "teaching/two-stations", "--for", "1 h"))
                .startsWith("linetwin: --broker and --for go together");
        assertThat(error(file("day.jsonl.gz"), "--scenario", "teaching/paint-rework"))
                .startsWith("linetwin: the line 'two-stations' is not that of scenario 'paint-rework'")
                .contains("Maybe another scenario is meant");
    }

    private static String error(String... arguments) {
        Console console = Console.withoutDisplay();
        String[] all = new String[arguments.length + 1];
        all[0] = "calibrate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(console.run(all)).isEqualTo(ExitStatus.WRONG_INPUT);
        return console.err();
    }

    @Test
    void aDraftOfTheLineRuns() {
        Console console = Console.withoutDisplay();
        String out = file("drafted.yaml");

        assertThat(console.run("draft", file("day.jsonl.gz"), "--out", out))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out()).contains("parameters are told by the line; the others are assumed.");
        assertThat(Console.withoutDisplay().run("run", out, "--replications", "2", "--duration", "2 h"))
                .isEqualTo(ExitStatus.OK);
    }

    @Test
    void aDraftNeedsAFile() {
        Console console = Console.withoutDisplay();

        assertThat(console.run("draft", file("day.jsonl.gz"))).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains("Maybe --out line.yaml is missing.");
    }
}
