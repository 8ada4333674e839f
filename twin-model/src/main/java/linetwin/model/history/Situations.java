package linetwin.model.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.state.Cause;

/** The situations that the elements of a line were ever in, each kept once. */
final class Situations {
    /** More than any line has; of what comes beyond, the causes are forgotten. */
    private static final int MOST = 100_000;

    private final List<Situation> all = new ArrayList<>();
    private final Map<Situation, Integer> indices = new HashMap<>();

    int indexOf(Situation situation) {
        Integer known = indices.get(situation);
        if (known != null) {
            return known;
        }
        if (all.size() >= MOST && !situation.cause().equals(Cause.NONE)) {
            return indexOf(new Situation(situation.state(), Cause.NONE));
        }
        all.add(situation);
        indices.put(situation, all.size() - 1);
        return all.size() - 1;
    }

    Situation get(long index) {
        return all.get((int) index);
    }
}
