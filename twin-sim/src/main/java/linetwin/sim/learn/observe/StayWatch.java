package linetwin.sim.learn.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import linetwin.sim.learn.sample.ElementSamples;
import org.jspecify.annotations.Nullable;

/** Watches how long items stay in an element, and how long after each other they come. */
final class StayWatch {
    private static final int MOST = 10_000;

    private final ElementSamples samples;
    private final Map<String, Long> inside = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable Long lastEntry;

    StayWatch(ElementSamples samples) {
        this.samples = samples;
    }

    void enter(String vehicle, long at) {
        inside.put(vehicle, at);
        if (lastEntry != null) {
            samples.steps().add((at - lastEntry) / 1e6);
        }
        lastEntry = at;
    }

    void leave(String vehicle, long at) {
        Long entered = inside.remove(vehicle);
        if (entered != null) {
            samples.stays().add((at - entered) / 1e6);
        }
    }
}
