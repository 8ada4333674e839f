package linetwin.link.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.link.log.LogEntry.ItemBegun;
import linetwin.link.log.LogEntry.ItemEnded;
import linetwin.link.log.LogEntry.StopBegun;
import linetwin.link.log.LogEntry.StopEnded;

/**
 * What has begun and not ended yet: of one name of a station one stop at a time, and work on an item once at a time. What begins
 * meanwhile is refused with its end.
 */
final class OpenIntervals {
    /** Items whose end never comes are forgotten in the end. */
    private static final int MOST = 200_000;

    private final boolean isOfStops;
    private final Map<String, Long> lines = new HashMap<>();
    private final Set<Long> refused = new HashSet<>();

    OpenIntervals(LogKind kind) {
        isOfStops = kind == LogKind.STOPS;
    }

    /** Why an entry can't be, if so. */
    Optional<String> findClash(LogEntry entry) {
        if (entry.fact() instanceof StopBegun stop) {
            return begin(stop.reading().name(), entry);
        }
        return entry.fact() instanceof ItemBegun item
                ? begin(key(entry.element(), item.name(), item.item()), entry)
                : Optional.empty();
    }

    private static String key(String element, String name, String item) {
        return element + '\n' + name + '\n' + item;
    }

    private Optional<String> begin(String key, LogEntry entry) {
        Long before = lines.get(key);
        if (before == null) {
            if (lines.size() < MOST) {
                lines.put(key, entry.line());
            }
            return Optional.empty();
        }
        if (refused.size() < MOST) {
            refused.add(entry.line());
        }
        return Optional.of(
                isOfStops
                        ? "overlaps the stop of '" + key + "' in line " + before + ", which is not over at "
                                + entry.at()
                        : "tells of work on an item at '" + entry.element() + "' that is there already since line "
                                + before);
    }

    /** Whether an entry is the end of what was refused; an end ends what has begun. */
    boolean isRefused(LogEntry entry) {
        String key = entry.fact() instanceof StopEnded stop
                ? stop.name()
                : entry.fact() instanceof ItemEnded item && item.isBegun()
                        ? key(entry.element(), item.name(), item.item())
                        : "";
        if (key.isEmpty()) {
            return false;
        }
        if (refused.remove(entry.line())) {
            return true;
        }
        lines.remove(key);
        return false;
    }
}
