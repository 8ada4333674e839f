package linetwin.model.twin;

import java.util.List;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds items (buffer, conveyor, panel store, synchronous line), as the mirror sees it.
 *
 * @param level its last level message; absent until one came
 * @param vehicles that are known to be in it, the oldest first; of vehicles that entered before the mirror listened only
 *     the number is known, by {@code level}
 */
public record StoreView(
        ElementDescription element, @Nullable LevelMessage level, List<Occupant> vehicles) {
    public StoreView {
        vehicles = List.copyOf(vehicles);
    }

    public String id() {
        return element.id();
    }

    /** How full it is, 0..1; 0 if it is unlimited or not yet heard of. */
    public double fillFraction() {
        return level == null || level.capacity() == Integer.MAX_VALUE ? 0 : (double) level.content() / level.capacity();
    }
}
