package linetwin.sim.scenario;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.model.line.Element;
import linetwin.model.line.ElementKind;
import linetwin.model.line.Line;
import linetwin.sim.scenario.Expectation.Figure;
import linetwin.sim.scenario.file.Fields;

/** Refuses to expect of an element what it can't have, at the line of the file where that stands. */
final class ExpectationRules {
    private final Line line;

    private ExpectationRules(Line line) {
        this.line = line;
    }

    /** Notes what is wrong with the expectations of a file as problems of its fields. */
    static void check(Fields root, Line line) {
        ExpectationRules rules = new ExpectationRules(line);
        root.rows("expect").forEach(rules::check);
    }

    private void check(Fields fields) {
        Expectation expected = Expectation.read(fields);
        if (expected.figure() == Figure.STATE_FRACTION && expected.state().isEmpty()) {
            fields.refuse("state-fraction needs 'state'");
        }
        if (expected.figure() == Figure.OUTPUT && expected.after().isEmpty()) {
            fields.refuse("output needs 'after'");
        }
        for (String id : expected.elements()) {
            Optional<Named> what = find(id);
            if (what.isEmpty()) {
                fields.refuse("of", id, "is not an element of the line");
            } else if (!what.get().has(expected.figure())) {
                fields.refuse(
                        "of",
                        id,
                        "is " + what.get().title() + ", which has no "
                                + expected.figure().word());
            }
        }
    }

    private Optional<Named> find(String id) {
        return line.elements().stream()
                .flatMap(ExpectationRules::named)
                .filter(named -> named.id.equals(id))
                .findFirst();
    }

    private static Stream<Named> named(Element element) {
        return Stream.concat(
                Stream.of(new Named(element.id(), element.kind().title(), figures(element.kind()))),
                element.innerPlaces().stream()
                        .map(place -> new Named(place.id(), "a position", figures(ElementKind.STATION))));
    }

    /** What an id stands for, with the figures of it alone that are measured. */
    private record Named(String id, String title, Set<Figure> figures) {
        /** What is said of the line as a whole can be said at each of its elements. */
        boolean has(Figure figure) {
            return switch (figure) {
                case LINE_EFFICIENCY, OUTPUT, OUTPUT_VARIANCE_RATE -> true;
                case THROUGHPUT,
                        MEAN_CONTENT,
                        MEAN_STAY,
                        STATE_FRACTION,
                        VISITS,
                        RATE_ELASTICITY,
                        REPAIR_ELASTICITY,
                        FAILURE_ELASTICITY -> figures.contains(figure);
            };
        }
    }

    private static Set<Figure> figures(ElementKind kind) {
        return switch (kind) {
            case SOURCE, SINK -> Set.of(Figure.THROUGHPUT, Figure.VISITS, Figure.STATE_FRACTION);
            case STATION ->
                Set.of(
                        Figure.THROUGHPUT,
                        Figure.VISITS,
                        Figure.STATE_FRACTION,
                        Figure.MEAN_CONTENT,
                        Figure.MEAN_STAY,
                        Figure.RATE_ELASTICITY,
                        Figure.REPAIR_ELASTICITY,
                        Figure.FAILURE_ELASTICITY);
            case CONVEYOR ->
                Set.of(Figure.THROUGHPUT, Figure.VISITS, Figure.STATE_FRACTION, Figure.MEAN_CONTENT, Figure.MEAN_STAY);
            case BUFFER, SYNCHRONOUS_LINE, PANEL_STORE ->
                Set.of(Figure.THROUGHPUT, Figure.MEAN_CONTENT, Figure.MEAN_STAY);
            case PRESS_LINE -> Set.of(Figure.THROUGHPUT, Figure.STATE_FRACTION);
        };
    }
}
