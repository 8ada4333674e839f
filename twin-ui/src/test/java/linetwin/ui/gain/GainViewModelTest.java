package linetwin.ui.gain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import org.junit.jupiter.api.Test;

class GainViewModelTest {
    private final GainViewModel model = new GainViewModel();

    @Test
    void gainIsMeasuredByVehiclesPerLabourHourUnlessChosenOtherwise() {
        model.show(new Frames(DescribedLine.carPlant()).frame());
        // 0.0774 vehicles per labour hour now, 0.0521 in the baseline
        assertThat(model.gainProperty().get().percent()).isCloseTo(100 * (0.0774 / 0.0521 - 1), within(0.001));
        assertThat(model.gainProperty().get().now()).isEqualTo("0.077");
        assertThat(model.gainProperty().get().before()).isEqualTo("0.052");
    }

    @Test
    void anotherDefinitionGivesAnotherGainAtOnce() {
        model.show(new Frames(DescribedLine.carPlant()).frame());
        model.definitionProperty().set(EfficiencyDefinition.E3);
        double oee = 0.881 * 0.91 * 0.978;
        assertThat(model.gainProperty().get().percent()).isCloseTo(100 * (oee / 0.613 - 1), within(0.001));
    }

    @Test
    void aRunThatHasOnlyBegunHasNoGainYet() {
        model.show(new Frames(DescribedLine.carPlant()).justBegun().frame());
        assertThat(model.gainProperty().get().percent()).isNaN();
        assertThat(model.gainProperty().get().lacking()).isEqualTo(52); // 26 vehicles at 30 per hour
    }

    @Test
    void withoutAPublishedBaselineThereIsNoGain() {
        assertThat(model.gainProperty().get().percent()).isNaN();
        assertThat(model.gainProperty().get().baseline()).isEmpty();
    }

    @Test
    void aGainOfLessThanADayIsSaidToSettleStill() {
        model.show(new Frames(DescribedLine.carPlant()).frame());
        assertThat(model.gainProperty().get().isSettling()).isTrue();
        model.show(new Frames(DescribedLine.carPlant())
                .lasted(Duration.ofHours(25))
                .frame());
        assertThat(model.gainProperty().get().isSettling()).isFalse();
    }
}
