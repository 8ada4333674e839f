package linetwin.model.telemetry;

/** Where messages come from: a broker or a recording. */
public interface TelemetrySource extends AutoCloseable {
    /** Begins to deliver, in order of arrival, on a thread of the source. */
    void start(TelemetryListener listener);

    @Override
    void close();
}
