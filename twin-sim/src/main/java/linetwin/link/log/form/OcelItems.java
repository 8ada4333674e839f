package linetwin.link.log.form;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import linetwin.model.value.Closest;

/** Which objects of an OCEL log are items: those of one type, or all. An event does not say of which type its objects are. */
final class OcelItems {
    private static final int MOST = 5_000_000;
    private static final int MOST_TYPES = 100;

    private final Optional<String> type;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> types = new HashSet<>();

    /** @param type empty for all */
    OcelItems(Optional<String> type) {
        this.type = type;
    }

    /** An object is of a type. */
    void take(LogInput input, String id, String ofType) {
        if (type.filter(ofType::equals).isPresent()) {
            ids.add(id);
        } else if (types.size() < MOST_TYPES) {
            types.add(ofType);
        }
        if (ids.size() > MOST) {
            throw new LogException(
                    input.name(), "has more than " + MOST + " objects of type '" + type.orElseThrow() + "'");
        }
    }

    /** Refuses a log that has none. */
    void requireAny(LogInput input) {
        if (type.isPresent() && ids.isEmpty()) {
            throw new LogException(
                    input.name(),
                    "has no object of type '" + type.get() + "', which the mapping reads",
                    Closest.to(type.get(), types).map(meant -> "Maybe '" + meant + "' is meant."));
        }
    }

    boolean contains(String id) {
        return type.isEmpty() || ids.contains(id);
    }
}
