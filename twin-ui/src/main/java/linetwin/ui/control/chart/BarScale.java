package linetwin.ui.control.chart;

import java.util.List;
import java.util.stream.Stream;
import linetwin.ui.control.chart.BarRows.Mark;
import linetwin.ui.control.chart.BarRows.Row;

/** The scale that bars have in common: it has room for all of them with their intervals, for marks, and for zero. */
record BarScale(double low, double high) {
    static final BarScale EMPTY = new BarScale(0, 1);

    static BarScale of(List<Row> rows, List<Mark> marks) {
        double[] ends = Stream.concat(
                        rows.stream().flatMap(BarScale::extremes),
                        marks.stream().map(Mark::at))
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (ends.length == 0) {
            return EMPTY;
        }
        double low = Math.min(0, ends[0]);
        return new BarScale(low, Math.max(low + 1e-9, ends[ends.length - 1]));
    }

    private static Stream<Double> extremes(Row row) {
        double half = Double.isFinite(row.halfWidth()) ? row.halfWidth() : 0;
        return Stream.of(
                row.from(),
                row.to() - half,
                row.to() + half,
                row.band().from(),
                row.band().to());
    }

    /** Where a value is, 0 to 1. */
    double share(double value) {
        return (Math.min(high, Math.max(low, value)) - low) / (high - low);
    }

    /** How much of the scale a difference takes. */
    double part(double difference) {
        return difference / (high - low);
    }
}
