package linetwin.sim.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.Area;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Discipline;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Plan;
import linetwin.model.line.Plant;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.resource.CarrierPool;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Crew;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.resource.ShiftPlan.Interval;
import linetwin.model.line.resource.Variant;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import linetwin.sim.random.RunSeed;

/** A small line for stories and laws, drawn element by element; one time unit is a second. */
final class DrawnLine {
    private final List<Element> elements = new ArrayList<>();
    private final List<Crew> crews = new ArrayList<>();
    private final List<Fleet> fleets = new ArrayList<>();
    private final List<Inspector> inspectors = new ArrayList<>();
    private final List<CarrierPool> carriers = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>(List.of(new Variant("m5", Text.of("M5"), 1)));
    private final List<Colour> colours = new ArrayList<>();
    private final List<ShiftPlan> shiftPlans = new ArrayList<>();

    static Distribution seconds(double seconds) {
        return new Distribution.Constant(duration(seconds));
    }

    static Distribution exponential(double mean) {
        return new Distribution.Exponential(duration(mean));
    }

    static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    static Label label(String id) {
        return new Label(id, Text.of(id), "area");
    }

    /** A stop that counts working time and needs nobody to come. */
    static StopMode stop(String name, StopKind kind, Distribution timeToStop, Distribution repair) {
        return new StopMode(
                name, Text.of(name), kind, StopClock.WORKING_TIME, timeToStop, seconds(0), repair, Optional.empty());
    }

    static Work work(Distribution cycle, StopMode... stops) {
        return new Work(CycleTime.of(cycle), Optional.empty(), Optional.empty(), List.of(stops));
    }

    DrawnLine source(String to) {
        return add(new Source(label("source"), Source.Item.VEHICLE, Optional.empty(), CarrierUse.NONE, to));
    }

    DrawnLine source(String id, Distribution interArrival, String to) {
        return add(new Source(label(id), Source.Item.VEHICLE, Optional.of(interArrival), CarrierUse.NONE, to));
    }

    DrawnLine station(String id, Distribution cycle, String to) {
        return station(id, work(cycle), to);
    }

    DrawnLine station(String id, Work work, String to) {
        return add(new Station(label(id), 1, work, Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, to));
    }

    DrawnLine buffer(String id, int capacity, String to) {
        return add(new Buffer(label(id), capacity, new Discipline.Fifo(), 0, to));
    }

    DrawnLine sink() {
        return add(new Sink(label("sink"), CarrierUse.NONE));
    }

    DrawnLine add(Element element) {
        elements.add(element);
        return this;
    }

    DrawnLine crew(String id, int size) {
        return crew(id, size, Map.of());
    }

    DrawnLine crew(String id, int size, Map<String, Integer> skills) {
        crews.add(new Crew(id, Text.of(id), size, skills));
        return this;
    }

    DrawnLine inspector(Inspector inspector) {
        inspectors.add(inspector);
        return this;
    }

    DrawnLine fleet(Fleet fleet) {
        fleets.add(fleet);
        return this;
    }

    DrawnLine carriers(String id, int count) {
        carriers.add(new CarrierPool(id, Text.of(id), count));
        return this;
    }

    DrawnLine carriers(String id, int count, double wayBack) {
        carriers.add(new CarrierPool(id, Text.of(id), count, duration(wayBack)));
        return this;
    }

    /** A variant beside m5. */
    DrawnLine variant(String id) {
        variants.add(new Variant(id, Text.of(id), 1));
        return this;
    }

    DrawnLine colour(String id) {
        colours.add(new Colour(id, Text.of(id), "#808080", 1));
        return this;
    }

    DrawnLine shifts(Duration period, List<Interval> shifts, List<Interval> breaks) {
        shiftPlans.add(new ShiftPlan("shifts", period, shifts, breaks));
        return this;
    }

    Line line() {
        Optional<String> plan = shiftPlans.stream().findFirst().map(ShiftPlan::id);
        return new Line(
                "drawn",
                new Plant("test", "bench", Text.of("Bench")),
                new Plan(Instant.parse("2026-01-05T06:00:00Z"), 30, Duration.ofSeconds(1)),
                List.of(new Area("area", Text.of("area"), "line", 0, plan)),
                elements,
                variants,
                colours.isEmpty() ? List.of(new Colour("grey", Text.of("grey"), "#808080", 1)) : colours,
                crews,
                carriers,
                shiftPlans,
                fleets,
                inspectors);
    }

    LineRun run() {
        return run(1);
    }

    LineRun run(long seed) {
        return LineRun.start(line(), new RunSeed(seed, 0));
    }
}
