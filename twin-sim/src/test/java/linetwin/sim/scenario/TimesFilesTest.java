package linetwin.sim.scenario;

import static linetwin.sim.scenario.Written.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.model.line.Station;
import linetwin.model.value.Distribution;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Observed times in a CSV file beside the scenario; the place where a scenario names it is line 10, column 37 of it. */
class TimesFilesTest {
    private static final String TIME =
            "must be a time of 0 or more with its unit (ms, s, min, h, d), such as 104 s or 1.5 h, or a rate, such as 30 /h.";
    private static final String BESIDE =
            "must be the name of a CSV file in the folder of the scenario, such as repair-times.csv.";
    private static final String NO_UNIT =
            "has no unit; must be said by 'unit', by the name of the column, such as repair (min), or with each time,"
                    + " such as 8.1 min.";

    @TempDir
    Path folder;

    private Scenario read(String empirical) {
        return new Written(folder).read(naming(empirical));
    }

    private static String naming(String empirical) {
        return line("s: {cycle: {empirical: {" + empirical + "}}}");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static Distribution cycle(Scenario scenario) {
        return ((Station) scenario.line().findElement("s").orElseThrow())
                .work()
                .cycle()
                .standard();
    }

    private static Distribution seconds(double... values) {
        return Distribution.Empirical.ofValues(Arrays.stream(values)
                .mapToObj(value -> Duration.ofMillis(Math.round(value * 1e3)))
                .toList());
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("60 s\n51 s\n1.5 min\n", "file: t.csv"),
                Arguments.of("60\n51\n90\n", "file: t.csv, unit: s"),
                Arguments.of("\uFEFFcycle (s)\r\n60\r\n51\r\n\r\n90\r\n", "file: t.csv"),
                Arguments.of("cycle_ms\n60000\n51000\n9e4\n", "file: t.csv"),
                Arguments.of("cycle [min]\n1\n0,85\n1,5\n", "file: t.csv"),
                Arguments.of("station;cycle (min)\nx;1\ny;0,85\nz;1,5\n", "file: t.csv, column: cycle"),
                Arguments.of(
                        "station,\"cycle (s)\",note\nx,60,\n\"y\",\"51\",-\nz,90\n", "file: t.csv, column: cycle (s)"),
                Arguments.of("a\tb\n1\t60\n2\t51\n3\t\n4\t90\n", "file: t.csv, column: 2, unit: s"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void timesAreReadAsTablesWriteThem(String csv, String empirical) throws IOException {
        write("t.csv", csv);
        assertThat(cycle(read(empirical))).isEqualTo(seconds(60, 51, 90));
    }

    @Test
    void parameterIsToldByItsNumberAndItsMean() throws IOException {
        write("t.csv", "7 min\n8 min\n9.4 min");
        assertThat(read("file: t.csv")
                        .findParameter("areas.shop.elements.s.cycle")
                        .orElseThrow()
                        .value())
                .isEqualTo("empirical, n = 3, mean 8.133 min");
    }

    @Test
    void moreTimesThanAScenarioHoldsBecomeSharesOfTheSameMean() throws IOException {
        write(
                "t.csv",
                "t (s)\n"
                        + IntStream.rangeClosed(1, 2_500)
                                .mapToObj(i -> String.valueOf(2_501 - i))
                                .collect(Collectors.joining("\n")));
        Distribution.Empirical cycle = (Distribution.Empirical) cycle(read("file: t.csv"));
        assertThat(cycle.quantiles()).hasSize(Distribution.Empirical.MOST + 2);
        assertThat(cycle.mean()).isEqualTo(Duration.ofMillis(1_250_500));
        // the first share is 1, 2 and half of 3 of 2.5 values: (1 + 2 + 1.5) / 2.5
        assertThat(cycle.quantiles().get(0).duration()).isEqualTo(Duration.ofMillis(1_800));
    }

    static Stream<Arguments> mistakes() {
        String place = "line.yaml, line 10, column 37: areas.shop.elements.s.cycle.empirical.file: ";
        String cell = "t.csv, line %d, column %d: areas.shop.elements.s.cycle.empirical.file: ";
        return Stream.of(
                Arguments.of("5 s\n6 s", "file: u.csv", place + "'u.csv' does not exist.\nMaybe 't.csv' is meant."),
                Arguments.of("", "file: t.csv", place + "'t.csv' is empty; must have 2 times or more."),
                Arguments.of(
                        "t (s)\n", "file: t.csv", place + "'t.csv' has no time in the column; must have 2 or more."),
                Arguments.of("5 s", "file: t.csv", place + "'t.csv' has 1 time in the column; must have 2 or more."),
                Arguments.of("t (s)\n5\nfive\n6", "file: t.csv", cell.formatted(3, 1) + "'five' " + TIME),
                Arguments.of(
                        "5 s\n6 sek",
                        "file: t.csv",
                        cell.formatted(2, 1) + "'6 sek' " + TIME + "\nMaybe '6 s' is meant."),
                Arguments.of(
                        "a;t\n1;5\n2;-6", "file: t.csv, column: t, unit: s", cell.formatted(3, 2) + "'-6' " + TIME),
                Arguments.of("5\n6", "file: t.csv", cell.formatted(1, 1) + "'5' " + NO_UNIT),
                Arguments.of(
                        "5 s\n40000 d", "file: t.csv", cell.formatted(2, 1) + "'40000 d' must be at most 36500 d."),
                Arguments.of("0 s\n0 min", "file: t.csv", place + "'t.csv' has zeros alone; one must be more than 0."),
                Arguments.of(
                        "PK\u0003\u0004\u0000",
                        "file: t.csv",
                        place + "'t.csv' is no text; must be comma-separated values."),
                Arguments.of(
                        "a,b\n5,6\n7,8",
                        "file: t.csv",
                        place + "'t.csv' has 2 columns, so one must be named by 'column'."),
                Arguments.of(
                        "repair (s),b\n5,6\n7,8",
                        "file: t.csv, column: repiar",
                        place + "'t.csv' has no column 'repiar'.\nMaybe 'repair' is meant."),
                Arguments.of(
                        "5,6\n7,8",
                        "file: t.csv, column: 3",
                        place + "'t.csv' has no column '3'; its columns have numbers from 1 to 2."),
                Arguments.of(
                        "t (s)\n5\n6",
                        "file: t.csv, unit: min",
                        place + "'t.csv' has the column 't (s)', which is not in min."),
                Arguments.of("5 s\n6 s", "file: ../t.csv", place + "'../t.csv' " + BESIDE),
                Arguments.of("5 s\n6 s", "file: a/../t.csv", place + "'a/../t.csv' " + BESIDE),
                Arguments.of("5 s\n6 s", "file: /etc/t.csv", place + "'/etc/t.csv' " + BESIDE),
                Arguments.of("5 s\n6 s", "file: t.txt", place + "'t.txt' " + BESIDE),
                Arguments.of(
                        "5 s\n6 s",
                        "column: t",
                        "line.yaml, line 10, column 19: areas.shop.elements.s.cycle.empirical: must be an empirical"
                                + " distribution: either values or quantiles or a file, with its column and unit if need be."),
                Arguments.of(
                        "5 s\n6 s",
                        "file: t.csv, unit: m",
                        "line.yaml, line 10, column 50: areas.shop.elements.s.cycle.empirical.unit: 'm' must be the unit"
                                + " of numbers in the file: ms, s, min, h or d."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsShownByItsPlaceItsValueAndItsRule(String csv, String empirical, String complaint) throws IOException {
        write("t.csv", csv);
        assertThat(new Written(folder).complaint(naming(empirical)).replace(folder.toString() + "/", ""))
                .isEqualTo(complaint);
    }

    @Test
    void fileThatIsTooLongOrNotInUtf8IsRefused() throws IOException {
        write("t.csv", "5 s\n".repeat(1 << 19));
        assertThat(new Written(folder).complaint(naming("file: t.csv")))
                .endsWith("'t.csv' has 2097152 bytes; must be at most 1048576.");
        Files.write(folder.resolve("t.csv"), "Störung (s)\n5\n6".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new Written(folder).complaint(naming("file: t.csv"))).endsWith("'t.csv' is not text in UTF-8.");
    }

    @Test
    void linkOutOfTheFolderIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.csv"), "5 s\n6 s");
        Files.createSymbolicLink(folder.resolve("t.csv"), elsewhere.resolve("secret.csv"));
        assertThat(new Written(folder).complaint(naming("file: t.csv")))
                .endsWith("'t.csv' leads out of the folder of the scenario.");
    }

    @Test
    void scenarioInAnotherFolderTakesTheFileOfTheOneThatNamesIt() throws IOException {
        write("base/data/t.csv", "60 s\n50 s");
        write("base/line.yaml", naming("file: data/t.csv"));
        write("t.csv", "70 s\n72 s");
        write("mine/faster.yaml", faster("{path: areas.shop.elements.s.cycle, multiply: 0.5}"));
        write("mine/u.csv", "10 s\n20 s");
        write("mine/other.yaml", faster("{path: areas.shop.elements.s.cycle, set: {empirical: {file: u.csv}}}"));

        assertThat(cycle(Scenarios.read(folder.resolve("mine/faster.yaml")))).isEqualTo(seconds(30, 25));
        assertThat(cycle(Scenarios.read(folder.resolve("mine/other.yaml")))).isEqualTo(seconds(10, 20));
    }

    private static String faster(String change) {
        return """
                schema: linetwin-scenario/1
                name: faster
                title: Faster
                extends: ../base/line.yaml
                levers:
                  robots:
                    title: Robots
                    grade: weak
                    evidence: assumed for the test
                    changes:
                      -\s""" + change + "\n";
    }

    /** A variant that is kept in a file must not change when the table does. */
    @Test
    void variantInAFileHoldsTheTimesThemselves() throws IOException {
        write("base/line.yaml", line("s: {cycle: 60 s}"));
        write("mine/u.csv", "10 s\n20 s");
        write("mine/other.yaml", faster("{path: areas.shop.elements.s.cycle, set: {empirical: {file: u.csv}}}"));
        Scenario read = Scenarios.read(folder.resolve("mine/other.yaml"));
        String text = VariantFile.of(read, read.runPlan(), Text.of("Kept"), folder.resolve("kept.yaml"));
        Files.delete(folder.resolve("mine/u.csv"));
        write("kept.yaml", text);

        assertThat(cycle(Scenarios.read(folder.resolve("kept.yaml")))).isEqualTo(seconds(10, 20));
    }

    @Test
    void basisOfTheDistributionIsThatOfItsTimes() throws IOException {
        write("t.csv", "60 s\n50 s");
        Scenario read = new Written(folder)
                .read(line("s: {cycle: {empirical: {file: t.csv}}, evidence: {cycle: S the plant's log of May}}"));
        assertThat(read.findParameter("areas.shop.elements.s.cycle")
                        .orElseThrow()
                        .basis()
                        .orElseThrow()
                        .text()
                        .en())
                .isEqualTo("the plant's log of May");
    }

    @Test
    void trialNamesNoFile() {
        Scenario read = new Written(folder).read(line("s: {cycle: 60 s}"));
        ScenarioException refusal = catchThrowableOfType(
                ScenarioException.class, () -> read.set("areas.shop.elements.s.cycle", "{empirical: {file: t.csv}}"));
        assertThat(refusal)
                .hasMessageEndingWith(
                        "areas.shop.elements.s.cycle.empirical.file: 't.csv' is beside no scenario file here;"
                                + " must be values or quantiles.");
    }

    @Test
    void manyLargeFilesAreRefused() throws IOException {
        write("t.csv", "5 s\n6 s\n".repeat(500));
        String elements = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> "s" + i + ": {cycle: {empirical: {file: t.csv}}}")
                .collect(Collectors.joining("\n"));
        assertThat(new Written(folder).complaint(line(elements)))
                .isEqualTo(
                        "line.yaml, line 510, column 40: areas.shop.elements.s501.cycle.empirical.file: 't.csv' makes"
                                + " more than 500000 times from files.");
    }
}
