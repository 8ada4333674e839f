package linetwin.ui.control.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.ui.control.chart.Decimation.Point;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static List<Point> wave(int points) {
        return IntStream.range(0, points)
                .mapToObj(i -> new Point(i, i == 7_777 ? 99 : i == 1_234 ? -99 : Math.sin(i / 50.0)))
                .toList();
    }

    @Test
    void keepsThePeaksAndTheOrderWithinTheLimit() {
        List<Point> thin = Decimation.keepExtremes(wave(10_000), 500);
        assertThat(thin).hasSizeLessThanOrEqualTo(500).contains(new Point(7_777, 99), new Point(1_234, -99));
        assertThat(thin).extracting(Point::x).isSorted();
    }

    @Test
    void leavesAShortSeriesAlone() {
        assertThat(Decimation.keepExtremes(wave(100), 500)).isEqualTo(wave(100));
    }
}
