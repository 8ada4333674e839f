package linetwin.link.foreign;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the elements of a foreign line speak, of those that did. */
final class StationWatches {
    private final Map<String, StationWatch> watches = new LinkedHashMap<>();

    /** Of the element with this id. */
    StationWatch of(String element) {
        return watches.computeIfAbsent(element, id -> new StationWatch());
    }

    /** Tells of each element that has fallen silent by now, once for each silence. */
    void fallSilent(Instant now, SilenceListener listener) {
        watches.forEach((element, watch) ->
                watch.fallSilent(now).ifPresent(silence -> listener.onSilence(element, watch, silence)));
    }

    /** What they may have said up to now was not heard. */
    void miss(Instant now) {
        watches.values().forEach(watch -> watch.miss(now));
    }

    /** Hears of an element that has said nothing for so long. */
    @FunctionalInterface
    interface SilenceListener {
        void onSilence(String element, StationWatch watch, Duration silence);
    }
}
