package linetwin.ui.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.Window;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.LineFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GainPageTest {
    private static final Path RESULT = Path.of("src/test/resources/linetwin/ui/gain/three-levers.json");

    @TempDir
    private Path folder = Path.of("");

    private final GainPageViewModel model = new GainPageViewModel(new GainViewModel());
    private final LineFrame frame = new Frames(DescribedLine.carPlant()).frame();

    @Test
    void intervalOfTheGainIsThatOfTheBaseline() {
        model.show(frame);
        assertThat(model.presentProperty().get().comparisons())
                .filteredOn(comparison -> comparison.definition() == EfficiencyDefinition.E2)
                .singleElement()
                .satisfies(gain -> {
                    assertThat(gain.lowestGainPercent()).isCloseTo(100 * (0.0774 / 0.0529 - 1), within(0.01));
                    assertThat(gain.highestGainPercent()).isCloseTo(100 * (0.0774 / 0.0513 - 1), within(0.01));
                    assertThat(gain.gainPercent()).isBetween(gain.lowestGainPercent(), gain.highestGainPercent());
                });
    }

    @Test
    void aRunOfLessThanADaySaysHowLongItStillSettles() {
        model.show(frame);
        assertThat(model.presentProperty().get().settling()).isEqualTo(Duration.ofMinutes(24 * 60 - 503));
        model.windowProperty().set(Window.HOUR); // which never becomes a day
        model.show(frame);
        assertThat(model.presentProperty().get().isPartOfDay()).isTrue();
        assertThat(model.presentProperty().get().settling()).isZero();
    }

    @Test
    void sharesOfAResultAddUpToItsGain() throws IOException {
        LeverGains result = LeverGainsFile.read(RESULT);
        assertThat(result.gains())
                .isNotEmpty()
                .allSatisfy(gain -> assertThat(gain.shares().stream()
                                .mapToDouble(share -> share.share().mean())
                                .sum())
                        .isCloseTo(gain.total().mean(), within(1e-9)));
    }

    @Test
    void aFileThatIsNoResultIsRefusedInOneSentence() throws IOException {
        Path other =
                Files.writeString(folder.resolve("run.json"), "{\"schema\": \"linetwin.result/1\", \"kind\": \"run\"}");
        assertThatThrownBy(() -> LeverGainsFile.read(other))
                .isInstanceOf(IOException.class)
                .hasMessage("run.json is no result of a gain (schema 'linetwin.result/1', kind 'run').\n"
                        + "Maybe it was written by another command than 'gain --json'.")
                .extracting(failure ->
                        GainFileException.wordsOf((Exception) failure).zh())
                .asString()
                .isEqualTo("run.json 不是效率提升的结果（schema 'linetwin.result/1'，kind 'run'）。\n也许它由 'gain --json' 以外的命令生成。");
    }

    @Test
    void aFigureThatIsNoNumberIsNamed() throws IOException {
        Path edited = Files.writeString(
                folder.resolve("edited.json"),
                Files.readString(RESULT).replaceFirst("\"baselineMean\" : [\\d.]+", "\"baselineMean\" : \"much\""));
        assertThatThrownBy(() -> LeverGainsFile.read(edited))
                .isInstanceOf(IOException.class)
                .hasMessage("edited.json: field 'baselineMean' is \"much\"; must be a number.\n"
                        + "Maybe the file was edited.");
    }

    @Test
    void aCutFileSaysSo() throws IOException {
        Path cut = Files.writeString(
                folder.resolve("cut.json"), Files.readString(RESULT).substring(0, 700));
        assertThatThrownBy(() -> LeverGainsFile.read(cut))
                .isInstanceOf(IOException.class)
                .hasMessage("cut.json can't be read as JSON.\nMaybe it is cut, or another file is meant.");
    }
}
