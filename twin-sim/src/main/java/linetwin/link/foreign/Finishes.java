package linetwin.link.foreign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.link.foreign.mapping.Edge;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.mapping.MessageRule.CycleField;
import linetwin.link.foreign.mapping.Reading;
import linetwin.link.foreign.mapping.Reading.Finish;

/** The last word of each element for each rule by which a change of word finishes an item. */
final class Finishes {
    /** More names than elements of a line come only from patterns; of those that speak least often the word is forgotten. */
    private static final int MOST = 10_000;

    private final Map<Source, String> words = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, String> eldest) {
            return size() > MOST;
        }
    };

    /** Whether a record that may tell of a finished item does. */
    boolean isFinished(MessageRule rule, Reading reading) {
        Optional<Edge> edge = rule.cycle().flatMap(CycleField::on);
        if (edge.isEmpty()) {
            return true;
        }
        String now = reading.finish().flatMap(Finish::word).orElseThrow();
        String before = words.put(new Source(rule.topic().filter(), edge.get(), reading.name()), now);
        return edge.get().isCrossed(Optional.ofNullable(before), now);
    }

    private record Source(String filter, Edge edge, String name) {}
}
