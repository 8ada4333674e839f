package linetwin.sim.scenario.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.value.Distribution;
import linetwin.sim.scenario.file.Fields;
import linetwin.sim.scenario.file.Node;

/** Reads distributions: {@code 58 s} is a constant, {@code {lognormal: {mean: 58 s, cv: 0.15}}} has a name and moments. */
public final class DistributionReader {
    private static final Distribution STAND_IN = new Distribution.Constant(Duration.ofSeconds(1));

    private DistributionReader() {}

    /** Whether a map is a distribution: replaced and multiplied as a whole. */
    public static boolean isDistribution(Node.Mapping mapping) {
        return mapping.entries().size() == 1
                && Distribution.NAMES.contains(
                        mapping.entries().keySet().iterator().next());
    }

    static Distribution read(Fields fields, String name) {
        Optional<Fields> named = fields.findInner(name);
        if (named.isEmpty()) {
            return new Distribution.Constant(fields.duration(name, ParameterKind.DISTRIBUTION));
        }
        Fields shapes = named.get();
        return shapes.names().stream()
                .findFirst()
                .flatMap(shape -> shapes.make(maker(shapes, shape)))
                .orElse(STAND_IN);
    }

    static Optional<Distribution> find(Fields fields, String name) {
        return fields.has(name) ? Optional.of(read(fields, name)) : Optional.empty();
    }

    private static Distribution empirical(Fields given) {
        if (given.has("file")) { // what stands in a scenario file was put in its place already
            given.refuse("file", given.word("file"), "is beside no scenario file here; must be values or quantiles");
            return STAND_IN;
        }
        boolean isQuantiles = given.has("quantiles");
        List<Duration> times = given.durations(isQuantiles ? "quantiles" : "values");
        Distribution.Empirical empirical =
                isQuantiles ? Distribution.Empirical.ofQuantiles(times) : Distribution.Empirical.ofValues(times);
        given.noteDistribution(empirical.words(times.size()));
        return empirical;
    }

    private static Supplier<Distribution> maker(Fields shapes, String shape) {
        if (shape.equals("exponential")) {
            return () -> new Distribution.Exponential(shapes.duration(shape));
        }
        Fields moments = shapes.inner(shape);
        Function<String, Duration> time = moments::duration;
        return switch (shape) {
            case "erlang" -> () -> new Distribution.Erlang(moments.count("k"), time.apply("mean"));
            case "gamma" -> () -> new Distribution.Gamma(time.apply("mean"), moments.number("cv"));
            case "lognormal" -> () -> new Distribution.Lognormal(time.apply("mean"), moments.number("cv"));
            case "weibull" -> () -> new Distribution.Weibull(time.apply("mean"), moments.number("shape"));
            case "uniform" -> () -> new Distribution.Uniform(time.apply("min"), time.apply("max"));
            case "empirical" -> () -> empirical(moments);
            case "triangular" ->
                () -> new Distribution.Triangular(time.apply("min"), time.apply("mode"), time.apply("max"));
            default -> () -> STAND_IN;
        };
    }
}
