package linetwin.model.twin;

import java.time.Instant;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import org.jspecify.annotations.Nullable;

/** What is known of a buffer: its latest level, and the vehicles that were seen to go in and not yet out. */
final class MirroredStore {
    /** Above this it is about to block what feeds it. */
    private static final double HIGH_FRACTION = 0.9;
    /** A smaller buffer is full so often that it tells nobody anything. */
    private static final int LEAST_CAPACITY_TO_WATCH = 10;

    private static final int MOST_VEHICLES = 1_000;

    private ElementDescription element;
    private final Occupants occupants = new Occupants(MOST_VEHICLES);
    private @Nullable LevelMessage level;
    private @Nullable Instant highSince;
    private @Nullable StoreView view;

    MirroredStore(ElementDescription element) {
        this.element = element;
    }

    /** Takes over changed values. */
    void describe(ElementDescription changed) {
        if (!changed.equals(element)) {
            element = changed;
            view = null;
        }
    }

    void accept(LevelMessage newLevel) {
        level = newLevel;
        view = null;
        occupants.keepLatest(newLevel.content());
        if (!isHigh(newLevel)) {
            highSince = null;
        } else if (highSince == null) {
            highSince = newLevel.header().simTime();
        }
    }

    void apply(LineEvent event) {
        if (event instanceof VehicleEntered entry) {
            occupants.enter(entry.vehicle(), entry.at());
        } else if (event instanceof VehicleLeft exit) {
            occupants.leave(exit.vehicle());
        } else if (event instanceof Scrapped scrap) {
            occupants.leave(scrap.vehicle());
        } else {
            return;
        }
        view = null;
    }

    /** Since when it is nearly full; null if it is not. */
    @Nullable
    Instant highSince() {
        return highSince;
    }

    StoreView view() {
        StoreView current = view;
        if (current == null) {
            current = new StoreView(element, level, occupants.list());
            view = current;
        }
        return current;
    }

    private static boolean isHigh(LevelMessage level) {
        return level.capacity() != Integer.MAX_VALUE
                && level.capacity() >= LEAST_CAPACITY_TO_WATCH
                && level.content() >= HIGH_FRACTION * level.capacity();
    }
}
