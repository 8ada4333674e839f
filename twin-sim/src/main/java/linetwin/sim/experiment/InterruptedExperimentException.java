package linetwin.sim.experiment;

/** An experiment that was ended from outside before it had a result. */
public final class InterruptedExperimentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InterruptedExperimentException(int finished) {
        super("interrupted after " + finished + (finished == 1 ? " replication" : " replications")
                + ", which is too early for a result: an interval needs 2.");
    }
}
