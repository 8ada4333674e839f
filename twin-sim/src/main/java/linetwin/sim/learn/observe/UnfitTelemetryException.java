package linetwin.sim.learn.observe;

/** Says why nothing can be learned from what was heard: one sentence for people, and what may be meant. */
public final class UnfitTelemetryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnfitTelemetryException(String message) {
        super(message);
    }
}
