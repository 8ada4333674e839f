package linetwin.sim.experiment;

import linetwin.model.kpi.LineFigure;

/** An experiment that asks for a figure which some replication has no value of, such as one in which no vehicle is made. */
public final class MissingFigureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingFigureException(LineFigure figure, String line) {
        super("not every replication of " + line + " has a figure '"
                + figure.figure().name()
                + "' above zero, so it can't be compared.\nMaybe the runs are too short, or the line has nothing to count"
                + " there.");
    }
}
