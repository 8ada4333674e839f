package linetwin.model.telemetry.json.wire;

/** Makes a value of what comes from outside. */
@FunctionalInterface
public interface Reading<S, V> {
    V read(S source) throws WireException;
}
