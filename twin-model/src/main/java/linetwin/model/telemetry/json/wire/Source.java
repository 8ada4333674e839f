package linetwin.model.telemetry.json.wire;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that came from outside. Whoever reads asks for them in the order in which they are declared, so
 * that one description of an object serves both ways to read it.
 */
public interface Source {
    boolean has(Field<?, ?> field);

    /** The value of a field; what its absence stands for if it is absent, and refused if that is nothing. */
    <V> V get(Field<?, V> field) throws WireException;

    /** The value of a field that may be absent. */
    <V> @Nullable V find(Field<?, V> field) throws WireException;

    /** The error that a field breaks a rule. */
    WireException broken(Field<?, ?> field, String rule);

    /** The error that this object, or the value of which it is a part, breaks a rule. */
    WireException broken(String rule);
}
