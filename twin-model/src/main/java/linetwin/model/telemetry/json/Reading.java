package linetwin.model.telemetry.json;

/** Makes a value of the fields of its JSON object. */
@FunctionalInterface
interface Reading<T> {
    T read(Fields fields) throws TelemetryFormatException;
}
