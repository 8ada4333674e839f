package linetwin.link.mqtt.wire;

import linetwin.model.telemetry.ConnectionTrouble;

/** Why a broker can't be used: one sentence that names it, then what may help; never a password. */
public final class BrokerAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ConnectionTrouble trouble;

    public BrokerAccessException(ConnectionTrouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    public BrokerAccessException(ConnectionTrouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    /** What kind of trouble it is. */
    public ConnectionTrouble trouble() {
        return trouble;
    }
}
