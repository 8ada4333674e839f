package linetwin.model.telemetry;

/** Where messages go. Called on the thread that owns the run; must not block. */
@FunctionalInterface
public interface TelemetrySink {
    void accept(Message message);
}
