package linetwin.model.telemetry.json.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Function;
import linetwin.model.telemetry.json.wire.Definitions.Schema;

/**
 * A type of values in JSON. Any thread may use it.
 *
 * @param tree reads a value in any form of JSON
 * @param canonical reads a value in the form in which it is written, or gives up
 * @param schema what a publisher writes
 */
public record Type<V>(
        Writing<V> writing, Reading<TreeValue, V> tree, Reading<CanonicalBytes, V> canonical, Schema schema) {
    /** Writes a value. */
    @FunctionalInterface
    public interface Writing<V> {
        void write(JsonGenerator json, V value) throws IOException;
    }

    /** Makes a value of another one, of which the source can say that it breaks a rule. */
    @FunctionalInterface
    public interface Refinement<V, W> {
        W of(Source source, V value) throws WireException;
    }

    /** The same, defined in schemas under a name. */
    public Type<V> named(String name, String description) {
        Schema definition = definitions -> Definitions.described(description, schema.in(definitions));
        return new Type<>(writing, tree, canonical, definitions -> definitions.refer(name, definition));
    }

    /** The same with a bound that is held by the constructor of what has the value. */
    public Type<V> with(String keyword, long bound) {
        return new Type<>(writing, tree, canonical, in -> schema.in(in).put(keyword, bound));
    }

    /** The same with a pattern that is held by the constructor of what has the value. */
    public Type<V> withPattern(String pattern) {
        return new Type<>(writing, tree, canonical, in -> schema.in(in).put("pattern", pattern));
    }

    /** Other values that stand for the same in JSON. */
    public <W> Type<W> as(Refinement<V, W> from, Function<W, V> to) {
        return new Type<>(
                (json, value) -> writing.write(json, to.apply(value)),
                in -> from.of(in, tree.read(in)),
                in -> from.of(in, canonical.read(in)),
                schema);
    }

    /** The same for values that come again and again, so that their bytes are mostly known. */
    public Type<V> recurring() {
        ValueCache<V> known = new ValueCache<>(13);
        return new Type<>(writing, tree, in -> in.recurring(known, canonical), schema);
    }
}
