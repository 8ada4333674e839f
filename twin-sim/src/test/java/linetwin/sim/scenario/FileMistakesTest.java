package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.file.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when a file is no scenario at all. */
class FileMistakesTest {
    @TempDir
    Path folder;

    @Test
    void missingFileIsNamedWithTheNearestOneBesideIt() {
        written().write("pressline.yaml", "");
        Path missing = folder.resolve("presline.yaml");
        assertThatThrownBy(() -> Scenarios.read(missing))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(missing + ": does not exist.\nMaybe 'pressline.yaml' is meant.");
    }

    @Test
    void directoryIsNoFile() {
        assertThatThrownBy(() -> Scenarios.read(folder))
                .hasMessage(folder + ": is a directory; must be a scenario file.");
    }

    @Test
    void largeFileIsNotRead() {
        assertThat(written().complaint("#".repeat(ScenarioFile.LARGEST_BYTES + 1)))
                .isEqualTo("line.yaml: has 1048577 bytes; must be at most 1048576.");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = folder.resolve("photo.yaml");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        assertThatThrownBy(() -> Scenarios.read(file)).hasMessage(file + ": is not text in UTF-8.");
    }

    @Test
    void emptyFileIsNoScenario() {
        assertThat(written().complaint("# nothing yet\n")).isEqualTo("line.yaml: is empty; must be a scenario.");
    }

    @Test
    void listIsNoScenario() {
        assertThat(written().complaint("- a\n- b\n"))
                .isEqualTo("line.yaml, line 1, column 1: is not a map of fields; must be a scenario.");
    }

    @Test
    void unreadableYamlIsShownByItsPlace() {
        assertThat(written().complaint("schema: linetwin-scenario/1\nname: a: b\n"))
                .isEqualTo(
                        "line.yaml, line 2, column 8: is not readable as YAML: mapping values are not allowed here.");
    }

    @Test
    void secondDocumentIsRefused() {
        assertThat(written().complaint("name: a\n---\nname: b\n"))
                .isEqualTo("line.yaml, line 3, column 1: begins a second document; a file must have one.");
    }

    @Test
    void anchorsAreRefusedBeforeAnythingCanGrow() {
        assertThat(written().complaint("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
                .isEqualTo("line.yaml, line 1, column 4: is an anchor or alias of YAML;"
                        + " use station-types to say things once.");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(written().complaint("a: " + "[".repeat(30) + "]".repeat(30)))
                .isEqualTo("line.yaml, line 1, column 24: is nested deeper than 20 levels.");
    }

    @Test
    void newerVersionGivesOneMessageWhateverElseIsNew() {
        assertThat(written().complaint("schema: linetwin-scenario/2\nwhatever: 1\n"))
                .isEqualTo("line.yaml, line 1, column 9: 'linetwin-scenario/2' is newer than this program,"
                        + " which reads linetwin-scenario/1.");
    }

    @Test
    void unknownBuiltInScenarioIsNamedWithTheNearest() {
        assertThatThrownBy(() -> Scenarios.find("liangjang-digital"))
                .hasMessage("liangjang-digital: is neither a scenario file nor a built-in scenario.\n"
                        + "Maybe 'liangjiang-digital' is meant.");
    }

    @Test
    void nameThatNoFileCanHaveIsRefused() {
        assertThatThrownBy(() -> Scenarios.find("a\0b"))
                .hasMessage("a\0b: can't be the name of a file: Nul character not allowed.");
    }

    @Test
    void scenariosThatExtendEachOtherAreACircle() {
        String head = "schema: linetwin-scenario/1\nname: a\ntitle: A\nlevers: {}\nextends: ";
        written().write("b.yaml", head + "a.yaml\n");
        assertThatThrownBy(() -> written().read("a.yaml", head + "b.yaml\n"))
                .hasMessage("b.yaml, line 5, column 10: 'a.yaml' closes a circle of scenarios that extend each other:"
                        + " a.yaml, b.yaml.");
    }

    @Test
    void aBaselineThatIsNowhereIsNamedWithItsPlaceAndWhatIsLikeIt() {
        String head = "schema: linetwin-scenario/1\nname: a\ntitle: A\nlevers: {}\nextends: ";
        assertThatThrownBy(() -> written().read("a.yaml", head + "teaching/two-statoins.yaml\n"))
                .hasMessage("a.yaml, line 5, column 10: extends: 'teaching/two-statoins.yaml' is neither a file beside"
                        + " this one nor a built-in scenario.\nMaybe 'teaching/two-stations' is meant.");
    }

    private Written written() {
        return new Written(folder);
    }

    /** Complaints about it would show what is in a file that its reader may see, and whoever wrote the scenario may not. */
    @Test
    void nothingOfAForeignFileIsQuoted() throws IOException {
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("elsewhere/secret.yaml"), "root: hunter2\n");

        for (String name : List.of(
                "elsewhere/secret.yaml", folder.resolve("elsewhere/secret.yaml").toString())) {
            assertThat(written().complaint("schema: linetwin-scenario/1\nname: x\nextends: " + name + "\nlevers: {}\n"))
                    .contains("is no scenario, which begins with schema: linetwin-scenario/1")
                    .doesNotContain("hunter2", "root");
        }
    }
}
