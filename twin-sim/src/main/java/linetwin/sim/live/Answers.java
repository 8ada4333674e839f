package linetwin.sim.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What commands were answered, by their ids, so that one that comes twice, as MQTT may deliver it, is obeyed once. */
final class Answers {
    private static final int REMEMBERED = 1_000;

    private final Map<String, String> errors = new LinkedHashMap<>();

    /** Why the command was refused, empty text if it was not; nothing if it did not come before. */
    Optional<String> find(String id) {
        return Optional.ofNullable(errors.get(id));
    }

    void remember(String id, String error) {
        errors.put(id, error);
        if (errors.size() > REMEMBERED) {
            errors.remove(errors.keySet().iterator().next());
        }
    }
}
