package linetwin.model.telemetry.json;

import java.util.Collections;
import java.util.List;
import linetwin.model.line.work.Power;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Estimate;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.ProductDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.telemetry.json.wire.Collected;
import linetwin.model.telemetry.json.wire.Fields;
import linetwin.model.telemetry.json.wire.Scalars;
import linetwin.model.telemetry.json.wire.Type;
import linetwin.model.telemetry.limit.Limits;

/** How a line is described. */
final class DescriptionFormat {
    static final MessageFormat<DescriptionMessage> FORMAT = format();

    private DescriptionFormat() {}

    private static MessageFormat<DescriptionMessage> format() {
        Type<List<ProductDescription>> products = Collected.list(product()).with("maxItems", Limits.PRODUCTS);
        Fields<LineDescription> fields = new Fields<>();
        var scenario =
                fields.add("scenario", Scalars.TEXT, LineDescription::scenario, "Name of the line as it is run.");
        var seed = fields.addOptional(
                "seed", Scalars.INTEGER, LineDescription::seed, "Of the random streams; absent for a real line.");
        var start =
                fields.add("start", Parts.TIME, LineDescription::start, "Time on the line at the begin of the run.");
        var plant = fields.add("plant", Parts.TEXT, LineDescription::plant);
        var jobsPerHour = fields.add(
                "jobsPerHour", Scalars.NUMBER, LineDescription::jobsPerHour, "Target in vehicles per planned hour.");
        var idealTakt = fields.add(
                "idealTaktMicros", Parts.MICROS, LineDescription::idealTaktMicros, "Ideal time between two vehicles.");
        var areas = fields.add("areas", Collected.list(area()).with("maxItems", Limits.AREAS), LineDescription::areas);
        var elements = fields.add(
                "elements", Collected.list(element()).with("maxItems", Limits.ELEMENTS), LineDescription::elements);
        var variants = fields.add("variants", products, LineDescription::variants);
        var colours = fields.add("colours", products, LineDescription::colours);
        var baseline = fields.addOptional("baseline", baseline(), LineDescription::baseline, "");
        var changes = fields.addOptional(
                "changes",
                Collected.byName(Scalars.TEXT).with("maxProperties", Limits.PARAMETERS),
                LineDescription::changes,
                Collections.emptySortedMap(),
                "Values that parameters were set to while the run went on, by their paths in the scenario.");
        var fleets = fields.addOptional(
                "fleets",
                Collected.list(FleetFormat.TYPE),
                LineDescription::fleets,
                List.of(),
                "Fleets whose AGVs drive on roads, since linetwin/1.3; absent if there are none.");
        return new MessageFormat<>(
                DescriptionMessage.class,
                "description",
                "All that is needed to draw a line and to compute every KPI. QoS 1, retained.",
                fields.of(DescriptionMessage::description),
                (header, in) -> new DescriptionMessage(
                        header,
                        new LineDescription(
                                in.get(scenario),
                                in.find(seed),
                                in.get(start),
                                in.get(plant),
                                in.get(jobsPerHour),
                                in.get(idealTakt),
                                in.get(areas),
                                in.get(elements),
                                in.get(variants),
                                in.get(colours),
                                in.find(baseline),
                                in.get(changes),
                                in.get(fleets))));
    }

    private static Type<AreaDescription> area() {
        Fields<AreaDescription> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, AreaDescription::id, "Its level in topics.");
        var title = fields.add("title", Parts.TEXT, AreaDescription::title);
        var line = fields.add("line", Scalars.TEXT, AreaDescription::line, "The level of its line in topics.");
        var operators = fields.add(
                "directOperators", Scalars.NUMBER, AreaDescription::directOperators, "Paid during its shifts.");
        return fields.type(in -> new AreaDescription(in.get(id), in.get(title), in.get(line), in.get(operators)))
                .named("area", "A shop.");
    }

    private static Type<ElementDescription> element() {
        Fields<ElementDescription> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, ElementDescription::id, "Unique in the plant; its level in topics.");
        var kind = fields.add("kind", Scalars.constant(Kind.class), ElementDescription::kind);
        var title = fields.add("title", Parts.TEXT, ElementDescription::title);
        var area = fields.add("area", Scalars.TEXT, ElementDescription::area, "Id of its area.");
        var places = fields.add(
                "places",
                Parts.SIZE,
                ElementDescription::places,
                "Items that it works on at a time; 0 if it does not work.");
        var capacity = fields.addOptional(
                "capacity",
                Parts.SIZE,
                ElementDescription::capacity,
                Integer.MAX_VALUE,
                "Most items in it; absent for no limit.");
        var idealCycle = fields.add(
                "idealCycleMicros",
                Parts.MICROS,
                ElementDescription::idealCycleMicros,
                "Planned run time per item (PRI), or the dwell of a conveyor; 0 if it has none.");
        var routes = fields.add(
                "routes",
                Collected.TEXTS,
                ElementDescription::routes,
                "Ids of the elements to which its items go, the regular route first.");
        var joins = fields.add(
                "joins",
                Collected.TEXTS,
                ElementDescription::joins,
                "Ids of the elements from which joined parts come.");
        var within = fields.addOptional(
                "within",
                Scalars.TEXT,
                ElementDescription::within,
                "Id of the synchronous line that it is a position of.");
        var stops = fields.add(
                "stops", Collected.list(stop()), ElementDescription::stops, "What can hold it up by itself.");
        var power = fields.addOptional("power", power(), ElementDescription::power, "");
        var robots = fields.addOptional(
                "robots",
                Collected.list(RobotFormats.ROBOT),
                ElementDescription::robots,
                List.of(),
                "Robots that work at it, since linetwin/1.4; absent if none do.");
        var rounds = fields.addOptional(
                "rounds",
                Collected.list(RobotFormats.ROUNDS),
                ElementDescription::rounds,
                List.of(),
                "Rounds of inspection that pass it, since linetwin/1.4; absent if none do.");
        var camera = fields.addOptional("camera", FindingFormats.CAMERA, ElementDescription::camera, "");
        return fields.type(in -> new ElementDescription(
                        in.get(id),
                        in.get(kind),
                        in.get(title),
                        in.get(area),
                        in.get(places),
                        in.get(capacity),
                        in.get(idealCycle),
                        in.get(routes),
                        in.get(joins),
                        in.find(within),
                        in.get(stops),
                        in.find(power),
                        in.get(robots),
                        in.get(rounds),
                        in.find(camera)))
                .named("element", "");
    }

    private static Type<Power> power() {
        Type<Double> kilowatts = Scalars.number(0, 1_000_000).named("kilowatts", "");
        Fields<Power> fields = new Fields<>();
        var working = fields.add("workingKw", kilowatts, Power::workingKw, "While it works.");
        var idle = fields.add("idleKw", kilowatts, Power::idleKw, "While it stands inside its shifts.");
        var off = fields.add("offKw", kilowatts, Power::offKw, "Outside its shifts.");
        var perItem = fields.add("perItemKw", kilowatts, Power::perItemKw, "Beside that, for each item in it.");
        return fields.type(in -> new Power(in.get(working), in.get(idle), in.get(off), in.get(perItem)))
                .named("power", "What it draws; absent if that is not known.");
    }

    private static Type<StopDescription> stop() {
        Fields<StopDescription> fields = new Fields<>();
        var name = fields.add("name", Scalars.TEXT, StopDescription::name);
        var title = fields.add("title", Parts.TEXT, StopDescription::title);
        var remote = fields.addOptional(
                "remote",
                Scalars.FLAG,
                StopDescription::isRemote,
                false,
                "Whether it can be cleared from a control room; absent means that it can't.");
        return fields.type(in -> new StopDescription(in.get(name), in.get(title), in.get(remote)));
    }

    private static Type<ProductDescription> product() {
        Fields<ProductDescription> fields = new Fields<>();
        var id = fields.add("id", Scalars.TEXT, ProductDescription::id);
        var title = fields.add("title", Parts.TEXT, ProductDescription::title);
        var rgb = fields.addOptional("rgb", Scalars.TEXT, ProductDescription::rgb, "Of a colour, such as #f4f6f8.");
        return fields.type(in -> new ProductDescription(in.get(id), in.get(title), in.find(rgb)))
                .named("product", "A variant or a colour.");
    }

    private static Type<Baseline> baseline() {
        Type<Estimate> estimate = estimate();
        Fields<Baseline> fields = new Fields<>();
        var scenario = fields.add("scenario", Scalars.TEXT, Baseline::scenario);
        var seed = fields.add("seed", Scalars.INTEGER, Baseline::seed);
        var replications = fields.add("replications", Parts.SIZE, Baseline::replications);
        var e1 = fields.add("e1", estimate, Baseline::e1, "Good vehicles per planned hour.");
        var e2 = fields.add("e2", estimate, Baseline::e2, "Good vehicles per direct labour hour.");
        var e3 = fields.add("e3", estimate, Baseline::e3, "OEE of the line.");
        return fields.type(in -> new Baseline(
                        in.get(scenario), in.get(seed), in.get(replications), in.get(e1), in.get(e2), in.get(e3)))
                .named("baseline", "The line that the gain is measured against; absent if none is known.");
    }

    private static Type<Estimate> estimate() {
        Fields<Estimate> fields = new Fields<>();
        var mean = fields.add("mean", Scalars.NUMBER, Estimate::mean);
        var halfWidth = fields.add("halfWidth", Scalars.NUMBER, Estimate::halfWidth);
        return fields.type(in -> new Estimate(in.get(mean), in.get(halfWidth)))
                .named("estimate", "Mean over replications with its 95 % confidence interval.");
    }
}
