package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.WorkPlace;
import linetwin.sim.learn.sample.ElementSamples;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.learn.sample.StopSamples;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;

/** A scenario beside what was seen of its line, and the means to compare them. */
final class Evidence {
    private static final RunSeed UNSEEN = new RunSeed(0, 0);

    private final Scenario scenario;
    private final LineObservation observation;
    private final DistributionRule distributions;
    private final CrewLoads crews;

    Evidence(Scenario scenario, LineObservation observation, DistributionRule distributions) {
        this.scenario = scenario;
        this.observation = observation;
        this.distributions = distributions;
        crews = CrewLoads.of(scenario.line(), observation);
    }

    Line line() {
        return scenario.line();
    }

    LineObservation observation() {
        return observation;
    }

    DistributionRule distributions() {
        return distributions;
    }

    CrewLoads crews() {
        return crews;
    }

    /** What was seen of an element: nothing of a source or sink that the line does not describe. */
    ElementSamples samples(String element) {
        ElementSamples known = observation.elements().get(element);
        return known == null ? new ElementSamples(element, UNSEEN) : known;
    }

    /** What was seen of a stop of an element: nothing if the line describes none of this name. */
    StopSamples stop(String element, String name) {
        StopSamples known = samples(element).stops().get(name);
        return known == null ? new StopSamples(UNSEEN.stream(element, name)) : known;
    }

    /** Whether the file has the field, or anything in it. */
    boolean has(String path) {
        return scenario.parameters().stream()
                .anyMatch(value -> value.path().equals(path) || value.path().startsWith(path + "."));
    }

    /** The name of the station type at a path; empty if it has none. */
    Optional<String> findType(String path) {
        return scenario.findType(path);
    }

    static String path(Element element) {
        return "areas." + element.label().area() + ".elements." + element.id();
    }

    /** All that works, with where it stands in the file. */
    List<Place> places() {
        return places(line());
    }

    static List<Place> places(Line line) {
        List<Place> places = new ArrayList<>();
        for (Element element : line.elements()) {
            for (WorkPlace place : element.workPlaces()) {
                String inner = place == element ? "" : ".positions." + place.id();
                places.add(new Place(path(element) + inner, element, place));
            }
        }
        return places;
    }

    /**
     * A station, a press line or a position.
     *
     * @param path in the file
     * @param element that it is, or is in
     */
    record Place(String path, Element element, WorkPlace place) {
        /** Whether it works on one item at a time, so that its state is that of its work. */
        boolean isSingle() {
            return place != element || element.contents().capacity() == 1;
        }
    }
}
