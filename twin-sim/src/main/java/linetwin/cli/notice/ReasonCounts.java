package linetwin.cli.notice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/** How often what was the reason, bounded, since reasons name values, of which there may be one for each message. */
public final class ReasonCounts {
    private static final int MOST = 1_000;
    private static final int MOST_SHOWN = 20;

    /** Stands for all reasons that have no line of their own. */
    static final String OTHERS = "other reasons";

    private final Map<String, Long> counts = new HashMap<>();
    private long others;

    public void add(String reason) {
        if (counts.containsKey(reason) || counts.size() < MOST) {
            counts.merge(reason, 1L, Long::sum);
        } else {
            others++;
        }
    }

    /** The most frequent ones, those of the same number by their words, and the rest as one. */
    public Map<String, Long> mostFrequent() {
        Map<String, Long> shown = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Entry::getKey))
                .limit(MOST_SHOWN)
                .forEach(entry -> shown.put(entry.getKey(), entry.getValue()));
        long total =
                others + counts.values().stream().mapToLong(Long::longValue).sum();
        long rest = total - shown.values().stream().mapToLong(Long::longValue).sum();
        if (rest > 0) {
            shown.put(OTHERS, rest);
        }
        return shown;
    }
}
