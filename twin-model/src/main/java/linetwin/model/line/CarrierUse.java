package linetwin.model.line;

import java.util.Optional;

/**
 * Which pool's carrier is put under an item when it enters an element, and which is taken back when it leaves.
 *
 * @param takes pool id
 * @param releases pool id
 */
public record CarrierUse(Optional<String> takes, Optional<String> releases) {
    /** Leaves carriers as they are. */
    public static final CarrierUse NONE = new CarrierUse(Optional.empty(), Optional.empty());
}
