package linetwin.sim.mqtt;

/** Why a broker can't be used: one sentence that names it, then what may help; never a password. */
public final class BrokerAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerAccessException(String message) {
        super(message);
    }

    BrokerAccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
