package linetwin.model.telemetry.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import linetwin.model.telemetry.body.Sums;
import linetwin.model.telemetry.json.wire.Type.Refinement;
import linetwin.model.telemetry.limit.Instants;

/** The types that have no parts. */
public final class Scalars {
    private static final String MINIMUM = "minimum";
    private static final String MAXIMUM = "maximum";

    /** Whole characters. */
    public static final Type<String> TEXT =
            new Type<>(JsonGenerator::writeString, TreeValue::text, CanonicalBytes::text, Definitions.ofType("string"));

    public static final Type<Boolean> FLAG = new Type<>(
            JsonGenerator::writeBoolean, TreeValue::flag, CanonicalBytes::flag, Definitions.ofType("boolean"));

    /** A whole number of 64 bits. */
    public static final Type<Long> INTEGER = new Type<>(
            JsonGenerator::writeNumber,
            TreeValue::integer,
            CanonicalBytes::count,
            definitions -> integer().put(MINIMUM, Long.MIN_VALUE).put(MAXIMUM, Long.MAX_VALUE));

    /** A whole number of 0 or more. */
    public static final Type<Long> COUNT = new Type<>(
            JsonGenerator::writeNumber,
            TreeValue::count,
            CanonicalBytes::count,
            definitions -> integer().put(MINIMUM, 0).put(MAXIMUM, Long.MAX_VALUE));

    /** A whole number of 0 or more that an {@code int} can hold. */
    public static final Type<Integer> SIZE = new Type<>(
            JsonGenerator::writeNumber,
            TreeValue::size,
            CanonicalBytes::size,
            definitions -> integer().put(MINIMUM, 0).put(MAXIMUM, Integer.MAX_VALUE));

    /** A sum of microseconds, which may be larger than a {@code long}. */
    public static final Type<BigInteger> SUM = new Type<>(
            Scalars::writeSum,
            TreeValue::sum,
            in -> BigInteger.valueOf(in.count()),
            definitions -> integer().put(MINIMUM, 0).put(MAXIMUM, Sums.MOST));

    /** A finite number. */
    public static final Type<Double> NUMBER = new Type<>(
            JsonGenerator::writeNumber,
            TreeValue::number,
            in -> {
                throw CanonicalBytes.notCanonical(); // rare
            },
            Definitions.ofType("number"));

    /** ISO-8601 in UTC. */
    public static final Type<Instant> TIME = new Type<>(
            (json, time) -> json.writeString(Instants.format(time)),
            TreeValue::time,
            CanonicalBytes::time,
            Definitions.ofType("string"));

    private Scalars() {}

    /** A number between bounds. */
    public static Type<Double> number(int least, int most) {
        return new Type<>(
                NUMBER.writing(),
                in -> in.number(least, most),
                NUMBER.canonical(),
                in -> NUMBER.schema().in(in).put(MINIMUM, least).put(MAXIMUM, most));
    }

    /** A constant, by its name. */
    public static <E extends Enum<E>> Type<E> constant(Class<E> type) {
        return new Type<>(TEXT.writing(), TEXT.tree(), TEXT.canonical(), definitions -> names(type))
                .as(byName(type), Enum::name);
    }

    /** The constants of a type by their names. */
    static <E extends Enum<E>> Refinement<String, E> byName(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        Map<String, E> byName = constants.stream().collect(Collectors.toMap(Enum::name, Function.identity()));
        return (in, name) -> {
            E constant = byName.get(name);
            if (constant == null) {
                throw in.broken("has '" + name + "'; must be one of " + constants);
            }
            return constant;
        };
    }

    private static ObjectNode names(Class<? extends Enum<?>> type) {
        ObjectNode schema = Definitions.object().put("type", "string");
        ArrayNode names = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).map(Enum::name).forEach(names::add);
        return schema;
    }

    private static ObjectNode integer() {
        return Definitions.object().put("type", "integer");
    }

    private static void writeSum(JsonGenerator json, BigInteger sum) throws IOException {
        if (sum.bitLength() < Long.SIZE) {
            json.writeNumber(sum.longValue());
        } else {
            json.writeNumber(sum);
        }
    }
}
