package linetwin.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
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

        Spread less(double figure) {
            return new Spread(
                    at,
                    median - figure,
                    intervals.stream()
                            .map(each -> new CountInterval(
                                    each.lower() - figure, each.upper() - figure, each.levelFraction()))
                            .toList());
        }

        static Spread of(PastForecast past) {
            return new Spread(past.at(), past.median(), past.intervals());
        }
    }

    /** What was made of the shift, and what may be. */
    static Fan ofShift(Forecast forecast, Outlook outlook) {
        return ofShift(forecast, outlook, planned -> 0);
    }

    /** The same, less what was planned by each time. */
    static Fan againstPlan(Forecast forecast, Outlook outlook) {
        return ofShift(forecast, outlook, planned -> planned);
    }

    private static Fan ofShift(Forecast forecast, Outlook outlook, DoubleUnaryOperator less) {
        Instant begin = forecast.countedFrom();
        Instant from = begin.isAfter(forecast.at()) ? begin : forecast.at();
        List<Made> made = isOfFormerShift(begin, outlook) ? List.of() : withBegin(begin, outlook.made());
        List<Spread> spreads = Stream.concat(
                        Stream.of(Spread.of(from, forecast.goodSoFar())
                                .less(less.applyAsDouble(forecast.plannedSoFar()))),
                        forecast.points().stream()
                                .map(point -> Spread.of(point).less(less.applyAsDouble(point.planned()))))
                .toList();
        return new Fan(
                bands(spreads),
                median(spreads),
                plan(forecast, made, from)
                        .map(each -> point(each.at(), each.planned() - less.applyAsDouble(each.planned())))
                        .toList(),
                made.stream()
                        .map(each -> point(each.at(), each.good() - less.applyAsDouble(each.planned())))
                        .toList(),
                outlook.isOfNextShift() ? OptionalDouble.empty() : OptionalDouble.of(seconds(outlook.now())));
    }

    /** Whether what was made is not of the shift that is foretold: that has not begun, or nothing of it was heard yet. */
    private static boolean isOfFormerShift(Instant begin, Outlook outlook) {
        return outlook.isOfNextShift()
                || (!outlook.made().isEmpty() && outlook.made().get(0).at().isBefore(begin));
    }

    /** From nothing on, if it is known since the begin. */
    private static List<Made> withBegin(Instant begin, List<Made> made) {
        boolean isWhole =
                !made.isEmpty() && Duration.between(begin, made.get(0).at()).compareTo(Duration.ofMinutes(2)) <= 0;
        return isWhole
                ? Stream.concat(Stream.of(new Made(begin, 0, 0)), made.stream()).toList()
                : made;
    }

    private static Stream<Made> plan(Forecast forecast, List<Made> made, Instant from) {
        return Stream.of(
                        made.stream().filter(each -> each.at().isBefore(from)),
                        Stream.of(new Made(from, forecast.goodSoFar(), forecast.plannedSoFar())),
                        forecast.points().stream().map(each -> new Made(each.at(), each.median(), each.planned())))
                .flatMap(each -> each);
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
                                .map(each -> point(
                                        each.at(), each.intervals().get(level).lower()))
                                .toList(),
                        spreads.stream()
                                .map(each -> point(
                                        each.at(), each.intervals().get(level).upper()))
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
