package linetwin.sim.scenario.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import linetwin.model.value.Durations;
import linetwin.model.value.Text;

/**
 * The fields of one map of a file, read as values of the line. A field that is missing or can't be read is noted
 * as a problem and replaced by a stand-in, so that one reading finds all mistakes of a file.
 * One file, since it is a list of readings, one for each kind of value.
 */
public final class Fields {
    private final Node.Mapping mapping;
    private final List<String> path;
    private final Reading reading;

    public Fields(Node.Mapping mapping, List<String> path, Reading reading) {
        this.mapping = mapping;
        this.path = List.copyOf(path);
        this.reading = reading;
    }

    /**
     * The fields of a file that has the form of its schema.
     *
     * @throws DescriptionException with everything in which its form is another
     */
    public static Fields of(ScenarioFile file, ScenarioSchema schema, Problems problems) {
        Node.Mapping root = NodeReader.read(file, problems);
        schema.check(root, problems);
        problems.throwIfAny();
        return new Fields(root, List.of(), new Reading(problems));
    }

    /** The name under which the fields stand. */
    public String id() {
        return path.get(path.size() - 1);
    }

    public List<String> path() {
        return path;
    }

    public boolean has(String name) {
        return mapping.entries().containsKey(name);
    }

    public List<String> names() {
        return List.copyOf(mapping.entries().keySet());
    }

    public Reading reading() {
        return reading;
    }

    /** Makes the fields the place to which mistakes about this id are traced. */
    public Fields own(String id) {
        reading.owner(id, this);
        return this;
    }

    /** Where a field of this map or, with a dotted path, of a map inside it is written; for a map: its name. */
    Optional<Position> findPosition(String field) {
        Node node = mapping;
        for (String name : field.split("\\.", -1)) {
            Optional<Node> inner = node instanceof Node.Mapping outer ? outer.find(name) : Optional.empty();
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            node = inner.get();
        }
        return Optional.of(node.position());
    }

    /** Where a field is written, or where it would have to be. */
    public Position positionOf(String field) {
        return findPosition(field).orElse(mapping.position());
    }

    public List<String> pathOf(String field) {
        List<String> at = new ArrayList<>(path);
        at.add(field);
        return at;
    }

    /** Notes a rule that the fields break together. */
    public void refuse(String rule) {
        reading.problems().add(mapping.position(), path, "", rule);
    }

    public void refuse(String field, String value, String rule) {
        reading.problems()
                .add(
                        positionOf(field),
                        pathOf(field),
                        value,
                        rule,
                        Quantities.suggestion(value).filter(text -> !text.equals(value)));
    }

    /**
     * A value of the line, whose own rules are noted as a problem of these fields when they refuse it; unless one of the
     * fields was refused already, from which the refusal follows.
     */
    public <T> Optional<T> make(Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (IllegalArgumentException | ArithmeticException e) {
            if (!reading.problems().isAnyInside(path)) {
                refuse(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }

    public Fields inner(String name) {
        return findInner(name).orElseGet(() -> {
            missing(name);
            return new Fields(new Node.Mapping(mapping.position(), Map.of()), pathOf(name), reading);
        });
    }

    public Optional<Fields> findInner(String name) {
        return mapping.findMapping(name).map(inner -> new Fields(inner, pathOf(name), reading));
    }

    /** The maps inside a field, by their names. */
    public List<Fields> entries(String name) {
        List<Fields> entries = new ArrayList<>();
        findInner(name)
                .ifPresent(outer -> outer.names().forEach(id -> {
                    Optional<Fields> inner = outer.findInner(id);
                    entries.add(inner.orElseGet(() -> outer.empty(id)));
                }));
        return entries;
    }

    /**
     * The same fields under another id, at the same place of the file.
     *
     * @param change of each text, by the field of this map in which it is
     * @param isKept which fields of this map are there
     */
    public Fields copy(String id, BinaryOperator<String> change, Predicate<String> isKept) {
        List<String> at = new ArrayList<>(path);
        at.set(at.size() - 1, id);
        return new Fields(mapping.changed(change, isKept), at, reading);
    }

    private Fields empty(String id) {
        return new Fields(new Node.Mapping(positionOf(id), Map.of()), pathOf(id), reading);
    }

    /** The maps in the list that a field holds. */
    public List<Fields> rows(String name) {
        List<Fields> rows = new ArrayList<>();
        if (mapping.find(name).orElse(mapping) instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Mapping row) {
                    List<String> at = pathOf(name);
                    at.add(String.valueOf(rows.size() + 1));
                    rows.add(new Fields(row, at, reading));
                }
            }
        }
        return rows;
    }

    /** The texts of a list, or the one text that stands there instead. */
    public List<String> words(String name) {
        Node node = mapping.find(name).orElse(mapping);
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .filter(Node.Scalar.class::isInstance)
                    .map(item -> ((Node.Scalar) item).text())
                    .toList();
        }
        return node instanceof Node.Scalar scalar ? List.of(scalar.text()) : List.of();
    }

    public String word(String name) {
        return findWord(name).orElseGet(() -> {
            missing(name);
            return "";
        });
    }

    public Optional<Node> findNode(String name) {
        return mapping.find(name);
    }

    public Optional<String> findWord(String name) {
        return mapping.findScalar(name).map(Node.Scalar::text).filter(text -> !text.isBlank());
    }

    /** A name for people; without one, the id. */
    public Text title() {
        return findText("title").orElseGet(() -> Text.of(id()));
    }

    public Optional<Text> findText(String name) {
        return findWord(name)
                .map(Text::of)
                .or(() -> mapping.findMapping(name).flatMap(text -> {
                    Fields fields = new Fields(text, pathOf(name), reading);
                    return fields.make(() -> new Text(fields.word("zh"), fields.word("en")));
                }));
    }

    public Duration duration(String name) {
        Duration value =
                required(name, "must be " + QuantityForms.DURATION, Quantities::findDuration, Duration.ofSeconds(1));
        if (Durations.isTooLong(value)) {
            refuse(name, word(name), tooLong());
            return Durations.LONGEST;
        }
        return value;
    }

    /** Who gives a stop such a time wants it never to come. */
    private String tooLong() {
        return path.contains("stops") ? Durations.LIMIT + "; a stop that never comes is left out" : Durations.LIMIT;
    }

    public Optional<Duration> findDuration(String name) {
        return has(name) ? Optional.of(duration(name)) : Optional.empty();
    }

    public double ratePerHour(String name) {
        return required(name, "must be " + QuantityForms.RATE, Quantities::findRatePerHour, 1.0);
    }

    /** In kilowatts. */
    public double power(String name) {
        return required(name, "must be " + QuantityForms.POWER, Quantities::findKilowatts, 0.0);
    }

    public double share(String name) {
        return required(name, "must be " + QuantityForms.SHARE, Fields::zeroToOne, 0.0);
    }

    public double shareOr(String name, double other) {
        return has(name) ? share(name) : other;
    }

    public double weight(String name) {
        return required(name, "must be " + QuantityForms.WEIGHT, Quantities::findWeight, 1.0);
    }

    public double number(String name) {
        return required(name, "must be " + QuantityForms.NUMBER, Quantities::findFactor, 1.0);
    }

    /** A count that a lever multiplied is rounded; one that is written in a file must be whole. */
    public int count(String name) {
        return whole(name, QuantityForms.MOST);
    }

    private int whole(String name, int most) {
        boolean isChanged =
                mapping.findScalar(name).filter(Node.Scalar::isChanged).isPresent();
        return required(
                name,
                "must be a whole number of at most " + most,
                text -> Quantities.findNumber(text)
                        .map(number -> isChanged ? number.setScale(0, RoundingMode.HALF_UP) : number)
                        .flatMap(number -> whole(number, most)),
                1);
    }

    /** What fixes random numbers. */
    public int seedOr(String name, int other) {
        return has(name) ? whole(name, Integer.MAX_VALUE) : other;
    }

    public int countOr(String name, int other) {
        return has(name) ? count(name) : other;
    }

    private static Optional<Double> zeroToOne(String text) {
        return Quantities.findShare(text).filter(share -> share >= 0 && share <= 1);
    }

    private static Optional<Integer> whole(BigDecimal number, int most) {
        return Optional.of(number)
                .filter(each -> each.stripTrailingZeros().scale() <= 0)
                .filter(each -> each.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(BigDecimal::intValue);
    }

    /** Counts the field among the parameters, whatever its form. */
    public void parameter(String name) {
        mapping.findScalar(name).ifPresent(scalar -> reading.parameter(pathOf(name), scalar));
    }

    private <T> T required(String name, String rule, Function<String, Optional<T>> parse, T standIn) {
        Optional<Node.Scalar> scalar = mapping.findScalar(name);
        if (scalar.isEmpty()) {
            missing(name);
            return standIn;
        }
        reading.parameter(pathOf(name), scalar.get());
        Optional<T> value = parse.apply(scalar.get().text());
        if (value.isEmpty()) {
            refuse(name, scalar.get().text(), rule);
        }
        return value.orElse(standIn);
    }

    /**
     * A field that is there but of another form was refused by the schema already, and what a station type would have
     * given is not missing if the type is.
     */
    private void missing(String name) {
        if (!has(name) && !reading.problems().isAnyAt(pathOf("type"))) {
            reading.problems().addMissing(mapping.position(), path, name);
        }
    }
}
