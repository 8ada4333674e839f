package linetwin.link.foreign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.link.foreign.mapping.MessageRule.Meaning;
import linetwin.link.foreign.mapping.Reading;
import linetwin.link.foreign.mapping.StateField;
import linetwin.model.state.StationState;

/**
 * What the messages of a foreign line say of the state of one element. Of several rules, the one of the highest priority that says
 * something counts; an element with several names in its line works while any of them works, and otherwise is in the state that
 * was said last.
 */
final class SaidStates {
    /** More names come only from patterns; those that were silent longest are forgotten. */
    private static final int MOST_NAMES = 1_000;

    /** All was withdrawn: nobody knows what it does. */
    private static final Meaning UNKNOWN = Meaning.of(StationState.NOT_OBSERVED);

    private final Map<String, TreeMap<Integer, Meaning>> byName = new LinkedHashMap<>();
    private Meaning current = new Meaning(Optional.empty(), "");
    private String lastReason = "";

    /** Takes what a record says; true if it says anything of the state. */
    boolean take(Reading reading, int priority) {
        reading.reason().ifPresent(reason -> lastReason = reason);
        reading.meaning().ifPresent(meaning -> say(reading.name(), priority, meaning));
        return reading.reason().isPresent() || reading.meaning().isPresent();
    }

    /** Says a meaning under a name and a priority; one without a state unsays what was said so. */
    void say(String name, int priority, Meaning meaning) {
        TreeMap<Integer, Meaning> said = byName.remove(name);
        if (said == null) {
            said = new TreeMap<>();
        }
        if (meaning.state().isPresent()) {
            said.put(priority, meaning);
        } else {
            said.remove(priority);
        }
        if (byName.size() == MOST_NAMES) {
            byName.remove(byName.keySet().iterator().next());
        }
        byName.put(name, said);
        choose();
    }

    private void choose() {
        Meaning last = UNKNOWN;
        for (TreeMap<Integer, Meaning> said : byName.values()) {
            if (!said.isEmpty()) {
                last = said.lastEntry().getValue();
                if (last.state().filter(StationState.WORKING::equals).isPresent()) {
                    break;
                }
            }
        }
        current = last;
    }

    /** What was said may no longer hold: other things may have been said unheard. */
    void forget() {
        byName.clear();
        current = new Meaning(Optional.empty(), "");
        lastReason = "";
    }

    /** Empty if nothing was said yet. */
    Optional<StationState> current() {
        return current.state();
    }

    /** Why, as far as it was said: with the state, or in messages of its own; empty for the usual reason of the state. */
    String reason() {
        boolean isStop = current.state().filter(StateField::isStop).isPresent();
        return current.reason().isEmpty() && isStop ? lastReason : current.reason();
    }
}
