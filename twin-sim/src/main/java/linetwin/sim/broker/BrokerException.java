package linetwin.sim.broker;

/** Why the embedded broker does not run: one sentence for its user, then what may help. */
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerException(String message) {
        super(message);
    }

    BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
