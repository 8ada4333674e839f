package linetwin.ui.forecast;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.stats.CountInterval;
import linetwin.ui.control.chart.Decimation.Point;
import linetwin.ui.control.chart.FanChart.Band;
import linetwin.ui.control.chart.FanChart.Fan;

/** Forecasts as fans. */
final class ForecastFans {
    private ForecastFans() {}

    /** What may be at a time: the middle, and intervals of {@link PastForecast#LEVELS}. */
    private record Spread(Instant at, double median, List<CountInterval> intervals) {
        /** What is certain. */
        static Spread of(Instant at, double figure) {
            return new Spread(
                    at,
                    figure,
                    PastForecast.LEVELS.stream()
                            .map(level -> new CountInterval(figure, figure, level))
                            .toList());
        }

        static Spread of(Forecast.Point point) {
            return new Spread(point.at(), point.median(), PastForecast.intervals(point));
        }

        static Spread of(PastForecast past) {
            return new Spread(past.at(), past.median(), past.intervals());
        }
    }

    /** What was made of the shift, and what may be. */
    static Fan ofShift(Forecast forecast, Outlook outlook) {
        boolean isToCome = forecast.countedFrom().isAfter(forecast.at());
        Instant from = isToCome ? forecast.countedFrom() : forecast.at();
        List<Spread> spreads = Stream.concat(
                        Stream.of(Spread.of(from, forecast.goodSoFar())),
                        forecast.points().stream().map(Spread::of))
                .toList();
        List<Made> made = isToCome ? List.of() : outlook.made();
        Point begin = point(forecast.countedFrom(), 0);
        List<Point> known = made.stream().map(each -> point(each.at(), each.good())).toList();
        return new Fan(
                bands(spreads),
                median(spreads),
                Stream.concat(Stream.of(begin), plan(forecast, made, from)).toList(),
                known.isEmpty() ? known : Stream.concat(Stream.of(begin), known.stream()).toList(),
                isToCome ? OptionalDouble.empty() : OptionalDouble.of(seconds(outlook.now())));
    }

    private static Stream<Point> plan(Forecast forecast, List<Made> made, Instant from) {
        return Stream.concat(
                made.stream()
                        .filter(each -> each.at().isBefore(from))
                        .map(each -> point(each.at(), each.planned())),
                Stream.concat(
                        Stream.of(point(from, forecast.plannedSoFar())),
                        forecast.points().stream().map(each -> point(each.at(), each.planned()))));
    }

    /** What was foretold of the end of the shift, from time to time. */
    static Fan ofPast(List<PastForecast> past) {
        List<Spread> spreads = past.stream().map(Spread::of).toList();
        return new Fan(
                bands(spreads),
                median(spreads),
                past.stream().map(each -> point(each.at(), each.planned())).toList(),
                List.of(),
                OptionalDouble.empty());
    }

    private static List<Band> bands(List<Spread> spreads) {
        return IntStream.range(0, PastForecast.LEVELS.size())
                .mapToObj(level -> new Band(
                        spreads.stream()
                                .map(each -> point(each.at(), each.intervals().get(level).lower()))
                                .toList(),
                        spreads.stream()
                                .map(each -> point(each.at(), each.intervals().get(level).upper()))
                                .toList()))
                .toList();
    }

    private static List<Point> median(List<Spread> spreads) {
        return spreads.stream().map(each -> point(each.at(), each.median())).toList();
    }

    private static Point point(Instant at, double figure) {
        return new Point(seconds(at), figure);
    }

    /** Of the epoch. */
    static double seconds(Instant time) {
        return time.toEpochMilli() / 1e3;
    }
}
