package linetwin.sim.scenario.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.resource.Supply;
import linetwin.model.line.work.Andon;
import linetwin.model.line.work.Consumption;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.Power;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.RemoteClearing;
import linetwin.model.line.work.Setup;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.Rate;

/** Reads what stations, positions and press lines have in common: cycle, stops, quality and material. */
final class WorkReader {
    private static final Distribution NO_TIME = new Distribution.Constant(Duration.ZERO);

    private static final Text MAINTENANCE = new Text("计划维护", "Planned maintenance");

    private WorkReader() {}

    /** The work of a station, whose cycle stands in the given field. */
    static Work work(Fields fields, String cycleField) {
        CycleTime cycle = cycle(fields, cycleField);
        Optional<Setup> setup = fields.findInner("setup").map(WorkReader::setup);
        Optional<Andon> andon = fields.findInner("andon").flatMap(WorkReader::andon);
        Optional<PartCheck> partCheck = fields.findInner("wrong-part").flatMap(WorkReader::partCheck);
        return new Work(cycle, setup, andon, stops(fields), partCheck, power(fields), RobotReader.robots(fields));
    }

    private static CycleTime cycle(Fields fields, String cycleField) {
        Fields working = fields.making(Rate.WORK);
        Distribution standard = DistributionReader.read(working, cycleField);
        Map<String, Distribution> byVariant = new LinkedHashMap<>();
        working.findInner("cycle-by-variant")
                .ifPresent(cycles -> cycles.names()
                        .forEach(variant -> byVariant.put(variant, DistributionReader.read(cycles, variant))));
        return new CycleTime(standard, byVariant, fields.findDuration("ideal").orElseGet(standard::mean));
    }

    private static Setup setup(Fields setup) {
        boolean byColour = setup.word("when").equals("colour");
        return new Setup(
                byColour ? Setup.Attribute.COLOUR : Setup.Attribute.VARIANT,
                DistributionReader.read(setup, "time"),
                call(setup, "setter"));
    }

    /** Who must come, if the field says so. */
    static Optional<CrewCall> call(Fields fields, String name) {
        return fields.findInner(name).map(call -> new CrewCall(call.word("crew"), call.findWord("skill")));
    }

    private static Optional<Andon> andon(Fields andon) {
        return andon.make(() -> new Andon(andon.share("probability"), DistributionReader.read(andon, "duration")));
    }

    static Optional<Power> power(Fields fields) {
        return fields.findInner("power")
                .flatMap(power -> power.make(() -> new Power(
                        power.power("working"),
                        power.power("idle"),
                        power.has("off") ? power.power("off") : 0,
                        power.has("per-item") ? power.power("per-item") : 0)));
    }

    private static Optional<PartCheck> partCheck(Fields check) {
        return check.make(() -> new PartCheck(
                check.share("probability"),
                check.has("detection") ? check.share("detection") : 1,
                DistributionReader.read(check, "look-up"),
                DistributionReader.find(check, "exchange").orElse(NO_TIME)));
    }

    static List<StopMode> stops(Fields fields) {
        return fields.entries("stops").stream()
                .flatMap(stop -> stop.make(() -> stop(stop)).stream())
                .toList();
    }

    private static StopMode stop(Fields stop) {
        return new StopMode(
                stop.id(),
                stop.title(),
                stop.findWord("kind").flatMap(WorkReader::findKind).orElse(StopKind.BREAKDOWN),
                stop.findWord("clock").filter("calendar-time"::equals).isPresent()
                        ? StopClock.CALENDAR_TIME
                        : StopClock.WORKING_TIME,
                DistributionReader.read(stop.making(Rate.FAILURE), "time-to-stop"),
                DistributionReader.find(stop.making(Rate.REPAIR), "response").orElse(NO_TIME),
                DistributionReader.read(stop.making(Rate.REPAIR), "repair"),
                stop.findWord("crew"),
                stop.findWord("skill"),
                stop.findInner("wear").flatMap(inner -> inner.make(() -> wear(inner))),
                stop.findWord("holds-part").filter("true"::equals).isPresent(),
                stop.findInner("remote").flatMap(inner -> inner.make(() -> remote(inner))),
                RobotReader.faults(stop));
    }

    private static RemoteClearing remote(Fields remote) {
        return new RemoteClearing(
                new CrewCall(remote.word("crew"), remote.findWord("skill")),
                DistributionReader.read(remote.making(Rate.REPAIR), "time"),
                remote.share("success"),
                remote.findWord("automatic").filter("false"::equals).isEmpty());
    }

    private static Wear wear(Fields wear) {
        Fields rounds = wear.inner("rounds");
        return new Wear(
                wear.findText("title").orElse(MAINTENANCE),
                DistributionReader.read(wear, "onset"),
                wear.number("factor"),
                new Wear.Rounds(rounds.duration("every"), rounds.share("detection"), rounds.findWord("by")),
                DistributionReader.read(wear, "maintenance"),
                RobotReader.site(wear));
    }

    private static Optional<StopKind> findKind(String word) {
        return List.of(StopKind.values()).stream()
                .filter(kind -> kind.name().equals(word.replace('-', '_').toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static Quality quality(Fields fields) {
        Optional<Fields> quality = fields.findInner("quality");
        Optional<Inspection> inspection =
                quality.flatMap(outer -> outer.findInner("inspection")).flatMap(WorkReader::inspection);
        return quality.map(own -> new Quality(
                        own.shareOr("repair", 0), own.shareOr("defect", 0), inspection, DefectReader.classes(own)))
                .orElse(Quality.NEUTRAL);
    }

    private static Optional<Inspection> inspection(Fields inspection) {
        return inspection.make(() -> new Inspection(
                inspection.share("detection"),
                inspection.shareOr("false-alarm", 0),
                inspection.shareOr("scrap", 0),
                inspection.findWord("rework-to"),
                DefectReader.camera(inspection)));
    }

    static Material material(Fields fields) {
        List<Consumption> consumes = new ArrayList<>();
        for (Fields store : fields.entries("consumes")) {
            for (String family : store.names()) {
                int quantity = store.count(family);
                store.make(() -> new Consumption(store.id(), family, quantity)).ifPresent(consumes::add);
            }
        }
        List<Supply> supplies = fields.entries("supplies").stream()
                .flatMap(supply -> supply.make(() -> supply(supply)).stream())
                .toList();
        return new Material(fields.words("joins"), consumes, supplies);
    }

    private static Supply supply(Fields supply) {
        return new Supply(
                supply.id(),
                supply.title(),
                supply.findWord("from"),
                supply.countOr("per-item", 1),
                supply.count("bin"),
                supply.word("fleet"));
    }
}
