package linetwin.ui.control.chart;

import java.util.Locale;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.util.StringConverter;

/** The axes of charts over time: x in seconds of the epoch, labelled as times of day; ranges are set by hand. */
record ChartAxes(NumberAxis time, NumberAxis figure) {
    private static final double SECONDS_PER_DAY = 86_400;

    /** Axes without a range. */
    static ChartAxes create() {
        ChartAxes axes = new ChartAxes(quiet(new NumberAxis()), quiet(new NumberAxis()));
        axes.time.setTickLabelFormatter(new TimeOfDay());
        return axes;
    }

    private static NumberAxis quiet(NumberAxis axis) {
        axis.setAutoRanging(false);
        axis.setAnimated(false);
        axis.setMinorTickVisible(false);
        return axis;
    }

    /** Lines alone. */
    static <T extends LineChart<Number, Number>> T plain(T chart) {
        chart.setMinSize(0, 0);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        return chart;
    }

    /** Shows these times. */
    void showTimes(double from, double until, double tickUnit) {
        time.setLowerBound(from);
        time.setUpperBound(until);
        time.setTickUnit(tickUnit);
    }

    /**
     * Shows figures from zero, unless all happens in the upper half: then the difference is what matters. Below zero there is room for
     * what is there.
     */
    void showRange(double lowest, double highest) {
        double floor = lowest > highest / 2 ? lowest - (highest - lowest) / 4 : Math.min(0, lowest);
        double unit = niceUnit((highest - floor) / 3);
        figure.setTickUnit(unit);
        figure.setLowerBound(unit * Math.floor(floor / unit));
        figure.setUpperBound(unit * Math.ceil((highest + (highest - floor) / 20) / unit));
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below the size. */
    static double niceUnit(double size) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(size, 1e-9))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= size) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static final class TimeOfDay extends StringConverter<Number> {
        @Override
        public String toString(Number seconds) {
            int minutes = (int) (seconds.doubleValue() % SECONDS_PER_DAY / 60);
            return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("times are only shown");
        }
    }
}
