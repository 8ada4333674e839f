package linetwin.sim.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.DoubleStream;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineForecast;
import linetwin.model.telemetry.body.LineForecast.Interval;
import linetwin.model.telemetry.body.LineForecast.Likely;
import linetwin.model.value.Text;
import linetwin.sim.stats.CountInterval;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of forecasts. It hears what the line says, since forecasts are of its run, and what was foretold before, since
 * numbers go on from there, whoever said it. Safe for use by several threads.
 */
public final class ForecastMessages implements TelemetrySink {
    private static final double[] LEVELS = {0.5, 0.8, 0.95};
    private static final double FLAT_LEVEL = 0.8;

    private @Nullable Header described;
    private long lastSeq;

    @Override
    public synchronized void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            Header header = description.header();
            boolean isOfAnother = described == null
                    || !described.run().equals(header.run())
                    || !described.source().equals(header.source());
            described = header;
            lastSeq = isOfAnother ? 0 : lastSeq;
        } else if (message instanceof KpiMessage && described != null && isForecast(message.header(), described)) {
            lastSeq = Math.max(lastSeq, message.header().seq());
        }
    }

    private static boolean isForecast(Header header, Header of) {
        return header.run().equals(of.run())
                && header.source().equals(of.source().ofForecasts());
    }

    /** Id of the run that is heard; empty before a line has described itself. */
    public synchronized Optional<String> run() {
        return Optional.ofNullable(described).map(Header::run);
    }

    /**
     * The next message.
     *
     * @param run id of the run that was foretold
     * @param model fingerprint of the line by which it was foretold
     * @return empty if another run is heard by now, or none
     */
    public synchronized Optional<KpiMessage> message(String run, Forecast forecast, UUID model, Instant wallTime) {
        Header line = described;
        if (line == null || !line.run().equals(run)) {
            return Optional.empty();
        }
        Address source = line.source().ofForecasts();
        Header header = new Header(line.run(), source, ++lastSeq, forecast.at(), wallTime);
        return Optional.of(new KpiMessage(header, values(forecast), body(forecast, model)));
    }

    private static SortedMap<String, Double> values(Forecast forecast) {
        Forecast.Point end = forecast.end();
        CountInterval interval = end.interval(FLAT_LEVEL);
        SortedMap<String, Double> values = new TreeMap<>();
        values.put("forecastGoodVehicles", end.median());
        values.put("forecastLower80Vehicles", interval.lower());
        values.put("forecastUpper80Vehicles", interval.upper());
        values.put("forecastPlannedVehicles", end.planned());
        values.put("forecastPlanFraction", end.planFraction());
        return values;
    }

    private static LineForecast body(Forecast forecast, UUID model) {
        return new LineForecast(
                forecast.scenario(),
                model.toString(),
                forecast.seed(),
                forecast.end().good().size(),
                forecast.countedFrom(),
                forecast.goodSoFar(),
                forecast.plannedSoFar(),
                forecast.points().stream().map(ForecastMessages::point).toList(),
                forecast.bottlenecks().stream()
                        .map(likely -> new Likely(likely.element(), likely.fraction()))
                        .toList(),
                forecast.listened(),
                remarks(forecast));
    }

    private static LineForecast.Point point(Forecast.Point point) {
        List<Interval> intervals = DoubleStream.of(LEVELS)
                .mapToObj(point::interval)
                .map(interval -> new Interval(interval.levelFraction(), interval.lower(), interval.upper()))
                .toList();
        return new LineForecast.Point(point.at(), point.median(), intervals, point.planned(), point.planFraction());
    }

    private static List<Text> remarks(Forecast forecast) {
        List<Text> remarks = new ArrayList<>();
        if (!forecast.isHeardFromBegin()) {
            remarks.add(new Text(
                    "听到之前产线已在运行：没有听到的部分由抽样补足",
                    "The line was running before it was heard; what was not heard is drawn"));
        }
        if (forecast.countedFrom().isAfter(forecast.at())) {
            remarks.add(
                    new Text("现在不在班内：从下一班开始计数", "The line is between shifts; vehicles are counted from the next one"));
        }
        return remarks;
    }
}
