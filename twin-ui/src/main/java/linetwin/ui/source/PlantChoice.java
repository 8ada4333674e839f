package linetwin.ui.source;

import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.Address;
import linetwin.model.twin.PlantView;
import org.jspecify.annotations.Nullable;

/**
 * The plants of a broker and which of them is shown.
 *
 * @param shown absent until a plant was heard of
 * @param hasMore whether the broker has more of them than are followed
 * @param better a live plant, if that which is shown has never given a sign of life
 */
public record PlantChoice(
        List<PlantView> plants, boolean hasMore, @Nullable Address shown, Optional<Address> better) {
    /** No plant is heard of. */
    public static final PlantChoice NONE = new PlantChoice(List.of(), false, null, Optional.empty());

    public PlantChoice {
        plants = List.copyOf(plants);
    }

    /** Whether there is anything to choose. */
    public boolean isOpen() {
        return plants.size() > 1;
    }
}
