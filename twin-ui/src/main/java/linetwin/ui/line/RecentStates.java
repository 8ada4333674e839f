package linetwin.ui.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.state.StationState;
import linetwin.model.twin.Activity;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.StationView;
import org.jspecify.annotations.Nullable;

/** The last few states of every station, as the frames showed them: enough for a glance, at next to no cost. */
final class RecentStates {
    private static final int KEPT = 3;

    private final Map<String, Deque<Spell>> ended = new HashMap<>();
    private final Map<String, Begun> present = new HashMap<>();
    private @Nullable String run;

    /** A state that ended, and how long it lasted. */
    record Spell(StationState state, Duration lasted) {}

    private record Begun(StationState state, Instant since) {}

    void follow(LineSnapshot snapshot) {
        String newest = snapshot.run() == null ? null : snapshot.run().id();
        if (newest != null && !newest.equals(run)) {
            run = newest;
            ended.clear();
            present.clear();
        }
        for (StationView station : snapshot.stations()) {
            Activity activity = station.activity();
            if (activity != null) {
                follow(station.id(), new Begun(activity.state(), activity.since()));
            }
        }
    }

    private void follow(String station, Begun now) {
        Begun before = present.put(station, now);
        if (before == null || before.equals(now) || now.since().isBefore(before.since())) {
            return;
        }
        Deque<Spell> spells = ended.computeIfAbsent(station, id -> new ArrayDeque<>());
        spells.addFirst(new Spell(before.state(), Duration.between(before.since(), now.since())));
        if (spells.size() > KEPT) {
            spells.removeLast();
        }
    }

    /** The states before the present one, the latest first. */
    List<Spell> before(String station) {
        return List.copyOf(ended.getOrDefault(station, new ArrayDeque<>()));
    }
}
