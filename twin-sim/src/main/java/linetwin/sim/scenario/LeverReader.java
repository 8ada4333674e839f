package linetwin.sim.scenario;

import java.util.List;
import java.util.Optional;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.Mark;
import linetwin.sim.scenario.file.Node;
import linetwin.sim.scenario.file.Range;

/** Reads the {@code levers} of a scenario that extends another. */
final class LeverReader {
    private LeverReader() {}

    static List<Lever> read(Fields root) {
        return root.entries("levers").stream().map(LeverReader::lever).toList();
    }

    private static Lever lever(Fields lever) {
        Basis basis = findBasis(lever).orElse(new Basis(Mark.ASSUMED, Text.of("–")));
        return new Lever(
                lever.id(),
                lever.title(),
                lever.word("grade"),
                basis,
                lever.rows("changes").stream()
                        .map(change -> change(change, findBasis(change).orElse(basis)))
                        .toList());
    }

    private static Optional<Basis> findBasis(Fields fields) {
        return fields.findNode("evidence").flatMap(Basis::read);
    }

    private static Change change(Fields change, Basis basis) {
        if (change.has("multiply") == change.has("set")) {
            change.refuse("must have either multiply or set");
        }
        boolean multiplies = change.has("multiply");
        String field = multiplies ? "multiply" : "set";
        return new Change(
                change.positionOf(field),
                change.word("path"),
                multiplies ? Change.Operation.MULTIPLY : Change.Operation.SET,
                range(values(change, field)),
                basis);
    }

    private static List<String> values(Fields change, String field) {
        return change.findNode(field)
                .filter(Node.Mapping.class::isInstance)
                .map(distribution -> List.of(distribution.toJson().toString()))
                .orElseGet(() -> change.words(field));
    }

    /** A single value stands for all three. */
    private static Range range(List<String> values) {
        String low = values.isEmpty() ? "1" : values.get(0);
        return values.size() == 3 ? new Range(low, values.get(1), values.get(2)) : new Range(low, low, low);
    }
}
