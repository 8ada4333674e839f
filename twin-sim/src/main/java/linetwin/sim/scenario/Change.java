package linetwin.sim.scenario;

import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;
import linetwin.sim.scenario.file.Mark;
import linetwin.sim.scenario.file.Position;
import linetwin.sim.scenario.file.Range;

/**
 * What a lever does to some parameters.
 *
 * @param position where the change is written
 * @param path pattern of the parameters' paths: {@code *} is any name, {@code **} any number of names
 * @param range factors or values; runs use the mode
 * @param basis of the changed values
 */
public record Change(Position position, String path, Operation operation, Range range, Basis basis) {
    /** What values rest on that are tried out. */
    static final Basis TRIED = new Basis(Mark.ASSUMED, new Text("试验中更改", "changed for a trial"));

    /** How a value is changed. */
    public enum Operation {
        MULTIPLY,
        SET,
        /** Multiplies times and divides rates; no lever does that, but trials do. */
        STRETCH
    }

    /** Whether it belongs to no lever. */
    boolean isTrial() {
        return position.line() == 0;
    }

    /** A change for a trial, of no place in a file. */
    static Change trial(Position file, String path, Operation operation, String value, Basis basis) {
        return new Change(file, path, operation, new Range(value, value, value), basis);
    }
}
