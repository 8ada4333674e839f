package linetwin.model.genealogy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the pieces of a lot or of a bin came from and went.
 *
 * @param identifier of the lot or bin
 * @param pressing absent of a bin, or if it was not heard
 * @param holders in order of time
 */
public record LotPassport(String identifier, @Nullable Pressing pressing, List<Holder> holders) {
    public LotPassport {
        holders = List.copyOf(holders);
    }

    /** Pieces of it in vehicles. */
    public int pieces() {
        return holders.stream().mapToInt(holder -> holder.use().part().count()).sum();
    }

    /** Vehicles with at least one of them. */
    public long vehicles() {
        return holders.stream()
                .map(holder -> holder.run() + " " + holder.vehicle().vehicle())
                .distinct()
                .count();
    }
}
