package linetwin.sim.report;

/** A report that can't be written where it should be; its message says why. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
