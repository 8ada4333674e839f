package linetwin.sim.engine;

/** A command that the run cannot obey; its message says why and is meant for the sender. */
public final class CommandRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandRefusedException(String message) {
        super(message);
    }

    public CommandRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
