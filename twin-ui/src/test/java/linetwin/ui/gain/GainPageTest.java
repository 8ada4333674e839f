package linetwin.ui.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeScreen;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.LineFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GainPageTest {
    private static final Path RESULT = Path.of("src/test/resources/linetwin/ui/gain/three-levers.json");

    @TempDir
    private Path folder = Path.of("");

    private final FakeScreen screen = new FakeScreen();
    private final GainPageViewModel model = new GainPageViewModel(new GainViewModel(), screen);
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
    void sharesOfAResultAddUpToItsGain() {
        model.open(RESULT);
        await().until(() -> {
            screen.catchUp();
            return model.leversProperty().get().result() != null;
        });
        LeverGains result = model.leversProperty().get().result();
        assertThat(result).isNotNull();
        assertThat(result.gains())
                .isNotEmpty()
                .allSatisfy(gain -> assertThat(gain.shares().stream()
                                .mapToDouble(share -> share.share().mean())
                                .sum())
                        .isCloseTo(gain.total().mean(), within(1e-9)));
    }

    @Test
    void aFileThatIsNoResultIsRefusedInOneSentenceAndTheOldResultStays() throws IOException {
        Path other =
                Files.writeString(folder.resolve("run.json"), "{\"schema\": \"linetwin.result/1\", \"kind\": \"run\"}");
        model.open(other);
        await().until(() -> {
            screen.catchUp();
            return !model.leversProperty().get().refusal().isEmpty();
        });
        assertThat(model.leversProperty().get().refusal())
                .isEqualTo("run.json is no result of a gain (schema 'linetwin.result/1', kind 'run').\n"
                        + "Maybe it was written by another command than 'gain --json'.");
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
