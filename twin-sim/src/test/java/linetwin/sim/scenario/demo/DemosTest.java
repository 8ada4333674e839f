package linetwin.sim.scenario.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.sim.scenario.demo.GuidedDemo.Awaited;
import linetwin.sim.scenario.file.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of demos: what the shipped ones say, and what the user reads when one has a mistake in it. */
class DemosTest {
    private static final Path EXAMPLE = Path.of("..", "scenarios", "demos", "1-how-a-stop-travels.yaml");

    @TempDir
    private Path folder;

    @Test
    void thereAreSomeInBothLanguages() {
        assertThat(Demos.shipped())
                .extracting(GuidedDemo::name)
                .containsExactly(
                        "how-a-stop-travels",
                        "why-buffers-matter",
                        "where-the-58-9-comes-from",
                        "a-remote-hand",
                        "a-camera-learns",
                        "a-recall");
        assertThat(Demos.shipped())
                .flatExtracting(GuidedDemo::steps)
                .allSatisfy(step ->
                        assertThat(step.text().zh()).isNotEqualTo(step.text().en()));
    }

    @Test
    void theFirstOneStopsFramingAndWaitsUntilItStands() {
        GuidedDemo demo = Demos.read(EXAMPLE);

        assertThat(demo.scenario()).isEqualTo(Optional.of("liangjiang-digital"));
        assertThat(demo.steps().get(1).commands())
                .containsExactly(new LineCommand.InjectFault("framing", "", Duration.ofHours(1)));
        assertThat(demo.steps().get(2).awaited()).isEqualTo(Optional.of(new Awaited.LevelIs("framing-buffer", 0, 0)));
    }

    @Test
    void whatADemoSetsIsKnownWithItsValueBefore() {
        GuidedDemo demo = Demos.shipped().get(4);
        String detection = "areas.painting.elements.paint-inspection.quality.inspection.detection";

        assertThat(demo.steps().get(0).commands()).contains(new LineCommand.SetParameter(detection, "80 %"));
        assertThat(demo.usual()).containsEntry(detection, "97 %").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        linetwin-demo/1         | linetwin-demo/2         | 2, column 9: schema: 'linetwin-demo/2' must be linetwin-demo/1.
        for: 60 min             | for: 60                 | 18, column 43: steps.2.tell.1.stop.for: '60' must be a time with its unit, such as 20 min.
        is: [STARVED]           | is: [STARVD]            | 29, column 40: steps.4.wait-for.is.1: 'STARVD' must be a state of the contract: WORKING, STARVED, BLOCKED, FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE, BREAK or OFF_SHIFT.+Maybe 'STARVED' is meant.
        screen: trainer         | screen: trainr          | 10, column 13: steps.1.screen: 'trainr' must be live, analysis, quality, gain or trainer.+Maybe 'trainer' is meant.
        wait-for: {station: framing, is: [WORKING]} | wait-for: {station: framing} | 13, column 5: steps.1.wait-for: must have station and is, element with at-least or at-most, or time.
        random-stops: "off"     | random-stops: no        | 12, column 27: steps.1.tell.1.random-stops: 'no' must be on or off.+Maybe 'on' is meant.
        tell: [{clear: framing}]| tell: [{claer: framing}] | 44, column 13: steps.7.tell.1.claer: 'claer' is not a field here.+Maybe 'clear' is meant.
        """)
    void mistakeIsShownWithItsPlaceRuleAndCorrection(String part, String mistake, String message) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(part);
        int at = text.indexOf(part);
        Path file = Files.writeString(
                folder.resolve("demo.yaml"), text.substring(0, at) + mistake + text.substring(at + part.length()));

        assertThatThrownBy(() -> Demos.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(file + ", line " + message.replace("+Maybe", "\nMaybe"));
    }

    @Test
    void theExampleOfTheReadmeIsADemo() throws IOException {
        String readme = Files.readString(Path.of("..", "twin-ui", "README.md"));
        int begin = readme.indexOf("schema: linetwin-demo/1");
        Path file = Files.writeString(
                folder.resolve("example.yaml"), readme.substring(begin, readme.indexOf("```", begin)));

        assertThat(Demos.read(file).steps()).hasSize(2);
    }

    @Test
    void aFolderOfTheUsersAddsItsDemosAndTellsWhichCantBeRead() throws IOException {
        Files.copy(EXAMPLE, folder.resolve("mine.yaml"));
        Files.writeString(folder.resolve("broken.yaml"), "schema: [");
        Files.writeString(folder.resolve("notes.txt"), "not a demo");

        Demos.Folder all = Demos.all(folder);

        assertThat(all.demos()).hasSize(Demos.shipped().size() + 1);
        assertThat(all.mistakes()).singleElement().asString().contains("broken.yaml", "is not readable as YAML");
        assertThat(Demos.all(folder.resolve("nowhere")).mistakes()).isEmpty();
    }
}
