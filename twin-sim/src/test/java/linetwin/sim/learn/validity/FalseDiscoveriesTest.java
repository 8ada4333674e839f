package linetwin.sim.learn.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTest {
    /** The example of Benjamini and Hochberg (1995), section 3.2: of 15 p-values, the four least are refuted at 5 %. */
    @Test
    void theExampleOfItsAuthorsComesOut() {
        double[] values = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        };

        assertThat(FalseDiscoveries.marked(DoubleStream.of(values)
                        .mapToObj(FalseDiscoveriesTest::check)
                        .toList()))
                .extracting(FigureCheck::isRefuted)
                .containsExactly(
                        true, true, true, true, false, false, false, false, false, false, false, false, false, false,
                        false);
    }

    @Test
    void withoutFiguresNothingIsRefuted() {
        assertThat(FalseDiscoveries.marked(List.of())).isEmpty();
    }

    private static FigureCheck check(double p) {
        return new FigureCheck(new CheckedFigure.Content("store"), 1, 1, 0, 2, p, false);
    }
}
