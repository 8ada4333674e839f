package linetwin.model.telemetry.json;

/** Makes a value of the fields of its JSON object. */
@FunctionalInterface
public interface Reading<T> {
    T read(Fields fields) throws TelemetryFormatException;
}
