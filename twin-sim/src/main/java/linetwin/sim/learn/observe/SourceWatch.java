package linetwin.sim.learn.observe;

import java.util.OptionalLong;
import linetwin.model.state.StationState;
import linetwin.sim.learn.sample.ElementSamples;
import org.jspecify.annotations.Nullable;

/**
 * Watches when items come to a source. The next one is prepared from the moment the last one leaves: it came when it left, or when
 * the source began to wait to get rid of it, whichever was earlier.
 */
final class SourceWatch {
    private final ElementSamples samples;
    private @Nullable Long left;
    private @Nullable Long came;

    SourceWatch(ElementSamples samples) {
        this.samples = samples;
    }

    void change(long at, StationState to) {
        if (to == StationState.NOT_OBSERVED) {
            left = null;
        } else if (to != StationState.WORKING && came == null) {
            came = at;
        }
    }

    /** When the item before this one left, or since ever. */
    long lastLeft() {
        return left == null ? Long.MIN_VALUE : left;
    }

    /**
     * An item leaves.
     *
     * @param doubtfulFrom from when on another one may have left of which nothing was heard: that none came before is known, and
     *     to leave such times out would make the others too short
     */
    void leave(long at, OptionalLong doubtfulFrom) {
        if (left != null) {
            long end = came == null ? at : came;
            if (doubtfulFrom.isEmpty() || end <= doubtfulFrom.getAsLong()) {
                samples.interArrivals().ended((end - left) / 1e6);
            } else if (doubtfulFrom.getAsLong() > left) {
                samples.interArrivals().lost((doubtfulFrom.getAsLong() - left) / 1e6);
            }
        }
        left = at;
        came = null;
    }

    void finish(long at) {
        if (left != null && came == null) {
            samples.interArrivals().lost((at - left) / 1e6);
        }
        left = null;
    }
}
