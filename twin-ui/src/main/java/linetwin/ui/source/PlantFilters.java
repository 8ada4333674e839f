package linetwin.ui.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.Topic;
import org.jspecify.annotations.Nullable;

/** What a feed subscribes to: everything of the plant that is shown, and of the others what they say of themselves as a whole. */
final class PlantFilters {
    private static final Set<MessageClass> OF_WHOLE_PLANTS =
            EnumSet.of(MessageClass.DESCRIPTION, MessageClass.STATUS, MessageClass.CLOCK);

    private PlantFilters() {}

    /** The filters of topics; everything of all plants while none is chosen. */
    static List<String> of(@Nullable Address shown) {
        return Stream.of(MessageClass.values())
                .filter(kind -> kind != MessageClass.COMMAND && kind != MessageClass.KPI)
                .map(kind -> filter(kind, OF_WHOLE_PLANTS.contains(kind) ? null : shown))
                .toList();
    }

    private static String filter(MessageClass kind, @Nullable Address plant) {
        String levels = plant == null ? "+/+" : plant.enterprise() + "/" + plant.site();
        return Topic.ROOT + "/" + levels + "/+/+/+/" + kind.level();
    }
}
