package linetwin.sim.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.parameter.Quantities;
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
    private final Optional<Rate> rate;

    public Fields(Node.Mapping mapping, List<String> path, Reading reading) {
        this(mapping, path, reading, Optional.empty());
    }

    private Fields(Node.Mapping mapping, List<String> path, Reading reading, Optional<Rate> rate) {
        this.mapping = mapping;
        this.path = List.copyOf(path);
        this.reading = reading;
        this.rate = rate;
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

    /** The same fields, whose times make up a rate of their station. */
    public Fields making(Rate madeUp) {
        return new Fields(mapping, path, reading, Optional.of(madeUp));
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
        reading.problems().add(positionOf(field), pathOf(field), value, rule, Quantities.suggestion(value));
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
        return mapping.findMapping(name).map(inner -> new Fields(inner, pathOf(name), reading, rate));
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
        return duration(name, ParameterKind.TIME);
    }

    /** A duration of a field that may hold more than that. */
    public Duration duration(String name, ParameterKind<Duration> kind) {
        Duration value = read(name, kind);
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

    /** The durations of a list, as many as it has; what they make together is one parameter, see {@link #noteDistribution}. */
    public List<Duration> durations(String name) {
        List<Duration> durations = new ArrayList<>();
        for (Node.Scalar item : scalars(name)) {
            durations.add(duration(item, name, durations.size() + 1));
        }
        return durations;
    }

    private List<Node.Scalar> scalars(String name) {
        return mapping.find(name).orElse(mapping) instanceof Node.Sequence sequence
                ? sequence.items().stream()
                        .filter(Node.Scalar.class::isInstance)
                        .map(Node.Scalar.class::cast)
                        .toList()
                : List.of();
    }

    /** Counts what these fields are a form of among the parameters, with the basis of the first value in a list. */
    public void noteDistribution(String words) {
        Optional<Basis> basis = names().stream()
                .flatMap(name -> scalars(name).stream())
                .findFirst()
                .flatMap(Node.Scalar::basis);
        String at = String.join(".", path.subList(0, path.size() - 1));
        reading.note(new ParameterValue(new Parameter(at, ParameterKind.DISTRIBUTION), words, rate, basis));
    }

    private Duration duration(Node.Scalar item, String name, int number) {
        Optional<Duration> value = ParameterKind.TIME.find(item.text());
        Optional<Duration> allowed = value.filter(each -> !Durations.isTooLong(each));
        if (allowed.isEmpty()) {
            List<String> at = pathOf(name);
            at.add(String.valueOf(number));
            String rule = value.isPresent() ? Durations.LIMIT : ParameterKind.TIME.rule();
            reading.problems().add(item.position(), at, item.text(), rule, Quantities.suggestion(item.text()));
        }
        return allowed.orElse(Durations.LONGEST);
    }

    public double ratePerHour(String name) {
        return read(name, ParameterKind.RATE);
    }

    /** In kilowatts. */
    public double power(String name) {
        return read(name, ParameterKind.POWER);
    }

    /** In metres. */
    public double length(String name) {
        return read(name, ParameterKind.LENGTH);
    }

    /** In metres per second. */
    public double speed(String name) {
        return read(name, ParameterKind.SPEED);
    }

    public double share(String name) {
        return read(name, ParameterKind.SHARE);
    }

    public double shareOr(String name, double other) {
        return has(name) ? share(name) : other;
    }

    public double weight(String name) {
        return read(name, ParameterKind.WEIGHT);
    }

    public double number(String name) {
        return read(name, ParameterKind.NUMBER);
    }

    public int count(String name) {
        return read(name, ParameterKind.COUNT);
    }

    /** What fixes random numbers. */
    public int seedOr(String name, int other) {
        return has(name) ? read(name, ParameterKind.SEED) : other;
    }

    public int countOr(String name, int other) {
        return has(name) ? count(name) : other;
    }

    /** Counts the field among the parameters, whatever its form. */
    public void parameter(String name) {
        mapping.findScalar(name).ifPresent(scalar -> note(name, ParameterKind.WORD, scalar));
    }

    private void note(String name, ParameterKind<?> kind, Node.Scalar scalar) {
        Parameter parameter = new Parameter(String.join(".", pathOf(name)), kind);
        reading.note(new ParameterValue(parameter, scalar.text(), rate, scalar.basis()));
    }

    /** A value that a lever multiplied is rounded, if it must be whole; one that is written in a file must be whole itself. */
    private <T> T read(String name, ParameterKind<T> kind) {
        Optional<Node.Scalar> scalar = mapping.findScalar(name);
        if (scalar.isEmpty()) {
            missing(name);
            return kind.standIn();
        }
        note(name, kind, scalar.get());
        String text = scalar.get().text();
        Optional<T> value = scalar.get().isChanged() ? kind.findRounded(text) : kind.find(text);
        if (value.isEmpty()) {
            refuse(name, text, kind.rule());
        }
        return value.orElse(kind.standIn());
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
