package linetwin.link.broker.access;

/** Why the embedded broker does not run: one sentence for its user, then what may help. */
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerException(String message) {
        super(message);
    }

    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
