package linetwin.sim.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import linetwin.sim.stats.Sample;
import org.junit.jupiter.api.Test;

class CentralDifferenceTest {
    private final CentralDifference difference = new CentralDifference(0.05);

    @Test
    void powerHasItsExponentAsElasticity() {
        Sample raised = Sample.of(7 * Math.pow(1.05, 0.4), 9 * Math.pow(1.05, -2));
        Sample lowered = Sample.of(7 * Math.pow(0.95, 0.4), 9 * Math.pow(0.95, -2));

        Sample elasticities = difference.elasticities(raised, lowered);

        assertThat(elasticities.values().get(0)).isCloseTo(0.4, within(1e-12));
        assertThat(elasticities.values().get(1)).isCloseTo(-2, within(1e-12));
    }

    @Test
    void stepOfAllIsRefused() {
        assertThatThrownBy(() -> new CentralDifference(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step is 1.0; must be above 0 and below 1");
    }
}
