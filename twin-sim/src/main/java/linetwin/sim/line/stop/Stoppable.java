package linetwin.sim.line.stop;

import java.util.stream.Stream;
import linetwin.sim.line.floor.Floor;

/** A node whose work stops. */
public interface Stoppable {
    /** The stops of the station, or of each of its positions. */
    Stream<Stops> stops();

    /** All stops on the floor, in the order of the line's elements. */
    static Stream<Stops> stopsOf(Floor floor) {
        return floor.nodes().stream().filter(Stoppable.class::isInstance).flatMap(node -> ((Stoppable) node).stops());
    }
}
