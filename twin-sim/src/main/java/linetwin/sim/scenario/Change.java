package linetwin.sim.scenario;

/**
 * What a lever does to some parameters.
 *
 * @param position where the change is written
 * @param path pattern of the parameters' paths: {@code *} is any name, {@code **} any number of names
 * @param range factors or values; runs use the mode
 * @param basis of the changed values
 */
public record Change(Position position, String path, Operation operation, Range range, Basis basis) {
    /** How a value is changed. */
    public enum Operation {
        MULTIPLY,
        SET
    }
}
