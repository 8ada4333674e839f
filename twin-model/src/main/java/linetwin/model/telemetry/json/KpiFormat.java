package linetwin.model.telemetry.json;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.body.LineForecast;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;

/** Figures of a line: what it did, and since version 1.1 what its twin foretells. */
final class KpiFormat {
    static final MessageFormat<KpiMessage> FORMAT = format();

    private KpiFormat() {}

    private static MessageFormat<KpiMessage> format() {
        Fields<KpiMessage> fields = new Fields<>();
        var values = fields.add(
                "values",
                Collected.byName(Scalars.NUMBER),
                KpiFormat::finite,
                "Figures by name; the unit is part of the name. A figure without a value is left out.");
        var forecast = fields.addOptional(
                "forecast",
                forecast(),
                KpiMessage::forecast,
                "From whoever foretells a line, under a source of its own, enterprise/site/_/_/forecast, since version 1.1."
                        + " Made at simTime.");
        return new MessageFormat<>(
                KpiMessage.class,
                "KPIs",
                "The figures of a line since the run began, at most once per simulated minute; or a forecast. QoS 0, retained.",
                fields,
                (header, in) -> new KpiMessage(header, in.get(values), in.find(forecast)));
    }

    /** A figure without a value (nothing to divide by) is left out: JSON has no word for it. */
    private static SortedMap<String, Double> finite(KpiMessage message) {
        SortedMap<String, Double> finite = new TreeMap<>(message.values());
        finite.values().removeIf(value -> !Double.isFinite(value));
        return finite;
    }

    private static Type<LineForecast> forecast() {
        Fields<LineForecast> fields = new Fields<>();
        var scenario = fields.add(
                "scenario", Scalars.TEXT, LineForecast::scenario, "Name of the scenario that the line is foretold by.");
        var fingerprint = fields.add(
                "fingerprint",
                Scalars.TEXT,
                LineForecast::fingerprint,
                "Of that line with all its values; another one is another model.");
        var seed = fields.add("seed", Scalars.INTEGER, LineForecast::seed, "Fixes every random number.");
        var replications = fields.add(
                "replications", Scalars.SIZE, LineForecast::replications, "How often the line was let go on.");
        var countedFrom = fields.add(
                "countedFrom",
                Parts.TIME,
                LineForecast::countedFrom,
                "Begin of the shift: vehicles count from then on.");
        var good = fields.add("good", Scalars.NUMBER, LineForecast::good, "Good vehicles since then.");
        var planned = fields.add("planned", Scalars.NUMBER, LineForecast::planned, "Vehicles planned since then.");
        var points = fields.add(
                "points",
                Collected.list(point()).with("minItems", 1),
                LineForecast::points,
                "Each hour to come; the last is the end of the shift.");
        var bottlenecks = fields.add(
                "bottlenecks",
                Collected.list(likely()),
                LineForecast::bottlenecks,
                "Stations that limit the line until then, the likeliest first; empty if none is clear.");
        var listened = fields.add(
                "listened", Scalars.SIZE, LineForecast::listened, "Replications that were looked at for bottlenecks.");
        var remarks = fields.addOptional(
                "remarks",
                Collected.list(Parts.TEXT),
                LineForecast::remarks,
                List.of(),
                "What whoever reads the figures should know, since they may mislead without it.");
        return fields.type(in -> new LineForecast(
                in.get(scenario),
                in.get(fingerprint),
                in.get(seed),
                in.get(replications),
                in.get(countedFrom),
                in.get(good),
                in.get(planned),
                in.get(points),
                in.get(bottlenecks),
                in.get(listened),
                in.get(remarks)));
    }

    private static Type<LineForecast.Point> point() {
        Fields<LineForecast.Point> fields = new Fields<>();
        var at = fields.add("at", Parts.TIME, LineForecast.Point::at, "Time on the line.");
        var median = fields.add("median", Scalars.NUMBER, LineForecast.Point::median, "Good vehicles by then, median.");
        var intervals = fields.add(
                "intervals",
                Collected.list(interval()),
                LineForecast.Point::intervals,
                "Prediction intervals, the narrowest first.");
        var planned = fields.add("planned", Scalars.NUMBER, LineForecast.Point::planned, "Vehicles planned by then.");
        var planFraction = fields.add(
                "planFraction",
                Scalars.number(0, 1),
                LineForecast.Point::planFraction,
                "Probability that as many good vehicles as planned are made.");
        return fields.type(in -> new LineForecast.Point(
                in.get(at), in.get(median), in.get(intervals), in.get(planned), in.get(planFraction)));
    }

    private static Type<LineForecast.Interval> interval() {
        Fields<LineForecast.Interval> fields = new Fields<>();
        var level = fields.add(
                "levelFraction",
                Scalars.number(0, 1),
                LineForecast.Interval::levelFraction,
                "Probability that the outcome lies inside.");
        var lower = fields.add("lower", Scalars.NUMBER, LineForecast.Interval::lower, "Included.");
        var upper = fields.add("upper", Scalars.NUMBER, LineForecast.Interval::upper, "Included.");
        return fields.type(in -> new LineForecast.Interval(in.get(level), in.get(lower), in.get(upper)));
    }

    private static Type<LineForecast.Likely> likely() {
        Fields<LineForecast.Likely> fields = new Fields<>();
        var element = fields.add("element", Scalars.TEXT, LineForecast.Likely::element, "Id of the station.");
        var fraction = fields.add(
                "fraction", Scalars.number(0, 1), LineForecast.Likely::fraction, "Replications in which it was named.");
        return fields.type(in -> new LineForecast.Likely(in.get(element), in.get(fraction)));
    }
}
