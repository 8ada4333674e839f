package linetwin.sim.line;

/** A line is to go on from the present of another one; the message names the first thing that differs. */
public final class PresentMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PresentMismatchException(String message) {
        super(message);
    }
}
