package linetwin.sim.scenario.line;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linetwin.model.line.Area;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Plan;
import linetwin.model.line.Plant;
import linetwin.model.line.resource.CarrierPool;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Crew;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.resource.Variant;
import linetwin.model.line.rule.LineRules;
import linetwin.model.line.rule.Misfit;
import linetwin.model.value.Closest;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.Problems;

/** Reads the line that a scenario describes, and traces what does not fit back to its place in the file. */
public final class LineReader {
    private static final String START = "2026-01-05T06:00:00Z";
    private static final Variant ANY_VARIANT = new Variant("any", new Text("不分车型", "any"), 1);
    private static final Colour ANY_COLOUR = new Colour("any", new Text("不分颜色", "any"), "#9aa5b1", 1);

    private final Fields root;
    private boolean isComplete = true;

    private LineReader(Fields root) {
        this.root = root;
    }

    /**
     * Empty if something had to be left out for a mistake of its own. While there are mistakes, only names that nothing
     * bears are reported beside them: other rules may be broken just for the parts that are missing.
     */
    public static Optional<Line> read(Fields root, String name, Text title) {
        Problems problems = root.reading().problems();
        Optional<Line> line = new LineReader(root).line(name, title);
        boolean isWhole = problems.isEmpty();
        line.ifPresent(read -> LineRules.misfits(read).stream()
                .filter(misfit -> isWhole || !misfit.candidates().isEmpty())
                .forEach(misfit -> report(misfit, root)));
        return line;
    }

    private Optional<Line> line(String name, Text title) {
        Optional<Plant> plant = plant(title);
        Optional<Plan> plan = plan();
        List<Area> areas = all("areas", LineReader::area);
        List<Element> elements = ElementReader.read(root);
        List<Variant> variants = all("variants", LineReader::variant);
        List<Colour> colours = all("colours", LineReader::colour);
        List<Crew> crews = all("crews", LineReader::crew);
        List<CarrierPool> carriers = all("carriers", LineReader::carrierPool);
        List<ShiftPlan> shiftPlans = readAll("shift-plans", ShiftPlanReader::read);
        List<Fleet> fleets = readAll("fleets", FleetReader::read);
        List<Inspector> inspectors = all("inspectors", RobotReader::inspector);
        isComplete &= elements.size() == elementsWritten();
        if (plant.isEmpty() || plan.isEmpty() || !isComplete) {
            return Optional.empty();
        }
        return root.make(() -> new Line(
                name,
                plant.get(),
                plan.get(),
                areas,
                elements,
                root.has("variants") ? variants : List.of(ANY_VARIANT),
                root.has("colours") ? colours : List.of(ANY_COLOUR),
                crews,
                carriers,
                shiftPlans,
                fleets,
                inspectors));
    }

    private int elementsWritten() {
        return root.entries("areas").stream()
                .mapToInt(area -> area.entries("elements").size())
                .sum();
    }

    private Optional<Plant> plant(Text title) {
        return root.findInner("plant")
                .map(plant -> plant.make(() -> new Plant(
                        plant.word("enterprise"),
                        plant.word("site"),
                        plant.findText("title").orElse(title))))
                .orElseGet(() -> Optional.of(new Plant("linetwin", "workbench", title)));
    }

    private Optional<Plan> plan() {
        Fields plan = root.inner("plan");
        return plan.make(() -> new Plan(start(), plan.ratePerHour("rate"), plan.duration("ideal-takt")));
    }

    private Instant start() {
        String text = root.findWord("start").orElse(START);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            root.refuse("start", text, "must be an instant such as " + START);
            return Instant.parse(START);
        }
    }

    private <T> List<T> all(String kind, Function<Fields, T> reader) {
        return readAll(kind, fields -> fields.make(() -> reader.apply(fields)));
    }

    private <T> List<T> readAll(String kind, Function<Fields, Optional<T>> reader) {
        List<Fields> written = root.entries(kind);
        List<T> read = written.stream()
                .flatMap(fields -> reader.apply(fields.own(fields.id())).stream())
                .toList();
        isComplete &= read.size() == written.size();
        return read;
    }

    private static Area area(Fields area) {
        return new Area(
                area.id(),
                area.title(),
                area.findWord("line").orElse(area.id()),
                area.has("direct-operators") ? area.number("direct-operators") : 0,
                area.findWord("shift-plan"));
    }

    private static CarrierPool carrierPool(Fields pool) {
        return new CarrierPool(
                pool.id(),
                pool.title(),
                pool.count("count"),
                pool.findDuration("way-back").orElse(Duration.ZERO));
    }

    private static Crew crew(Fields crew) {
        Map<String, Integer> skills = new LinkedHashMap<>();
        crew.findInner("skills").ifPresent(inner -> inner.names().forEach(name -> skills.put(name, inner.count(name))));
        return new Crew(crew.id(), crew.title(), crew.count("size"), skills);
    }

    private static Variant variant(Fields variant) {
        return new Variant(variant.id(), variant.title(), variant.weight("share"));
    }

    private static Colour colour(Fields colour) {
        return new Colour(colour.id(), colour.title(), colour.word("rgb"), colour.weight("share"));
    }

    private static void report(Misfit misfit, Fields root) {
        Fields owner =
                root.reading().findOwner(misfit.element(), misfit.field()).orElse(root);
        owner.reading()
                .problems()
                .add(
                        owner.positionOf(misfit.field()),
                        misfit.field().equals("id") ? owner.path() : owner.pathOf(misfit.field()),
                        misfit.value(),
                        misfit.rule(),
                        Closest.to(misfit.value(), misfit.candidates()));
    }
}
