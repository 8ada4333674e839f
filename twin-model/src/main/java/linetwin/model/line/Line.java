package linetwin.model.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.line.resource.CarrierPool;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Crew;
import linetwin.model.line.resource.Fleet;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.resource.ShiftPlan;
import linetwin.model.line.resource.Variant;
import linetwin.model.value.Ids;
import linetwin.model.value.Label;

/** A whole line as built. Its parts are valid by themselves; {@link linetwin.model.line.rule.LineRules} says whether they fit together. */
public record Line(
        String name,
        Plant plant,
        Plan plan,
        List<Area> areas,
        List<Element> elements,
        List<Variant> variants,
        List<Colour> colours,
        List<Crew> crews,
        List<CarrierPool> carriers,
        List<ShiftPlan> shiftPlans,
        List<Fleet> fleets,
        List<Inspector> inspectors) {
    public Line {
        Ids.require("line name", name);
        areas = List.copyOf(areas);
        elements = List.copyOf(elements);
        variants = List.copyOf(variants);
        colours = List.copyOf(colours);
        crews = List.copyOf(crews);
        carriers = List.copyOf(carriers);
        shiftPlans = List.copyOf(shiftPlans);
        fleets = List.copyOf(fleets);
        inspectors = List.copyOf(inspectors);
    }

    /** A line whose rounds nobody in particular walks. */
    public Line(
            String name,
            Plant plant,
            Plan plan,
            List<Area> areas,
            List<Element> elements,
            List<Variant> variants,
            List<Colour> colours,
            List<Crew> crews,
            List<CarrierPool> carriers,
            List<ShiftPlan> shiftPlans,
            List<Fleet> fleets) {
        this(name, plant, plan, areas, elements, variants, colours, crews, carriers, shiftPlans, fleets, List.of());
    }

    /** A line to which nothing is brought by a fleet. */
    public Line(
            String name,
            Plant plant,
            Plan plan,
            List<Area> areas,
            List<Element> elements,
            List<Variant> variants,
            List<Colour> colours,
            List<Crew> crews,
            List<CarrierPool> carriers,
            List<ShiftPlan> shiftPlans) {
        this(name, plant, plan, areas, elements, variants, colours, crews, carriers, shiftPlans, List.of());
    }

    public Optional<Element> findElement(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }

    /** Whether any of its stations stops by itself. */
    public boolean hasStops() {
        return workPlaces()
                .anyMatch(place ->
                        !place.work().stops().isEmpty() || place.work().andon().isPresent());
    }

    /** The labels of all elements and positions, in the order of the description. */
    public Stream<Label> labels() {
        return elements.stream()
                .flatMap(element -> Stream.<Labelled>concat(Stream.of(element), element.innerPlaces().stream()))
                .map(Labelled::label);
    }

    /** All that works: stations, positions and press lines. */
    public Stream<WorkPlace> workPlaces() {
        return elements.stream().flatMap(element -> element.workPlaces().stream());
    }

    /** The elements of one kind, for rules on what that kind alone has. */
    public <E extends Element> Stream<E> elements(Class<E> kind) {
        return elements.stream().filter(kind::isInstance).map(kind::cast);
    }
}
