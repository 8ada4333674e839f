package linetwin.sim.line.station;

import java.util.Optional;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Quality;
import linetwin.model.state.Cause;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Inlet;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Outlook;
import org.jspecify.annotations.Nullable;

/** Where a station's items go on and go to rework, with the causes that lie at its neighbours and at itself. */
final class Outlets {
    private final Floor floor;
    private final String station;
    private final String to;
    private final Optional<String> reworkTo;
    private final Cause noItem;
    private final Cause changeover;
    private final Cause andonCall;
    private final Cause noRoomOnward;
    private final Cause noRoomForRework;
    private @Nullable Inlet onward;
    private @Nullable Inlet rework;

    Outlets(Floor floor, String station, String to, Quality quality) {
        this.station = station;
        this.to = to;
        reworkTo = quality.inspection().flatMap(Inspection::reworkTo);
        this.floor = floor;
        noItem = floor.noItemAt(station);
        changeover = new Cause(Cause.CHANGEOVER, station);
        andonCall = new Cause(Cause.ANDON_CALL, station);
        noRoomOnward = new Cause(Cause.NO_ROOM, to);
        noRoomForRework = new Cause(Cause.NO_ROOM, reworkTo.orElse(to));
    }

    void connect() {
        onward = floor.inlet(station, to);
        rework = reworkTo.map(id -> floor.inlet(station, id)).orElse(null);
    }

    Inlet inlet(boolean isRework) {
        Inlet inlet = isRework ? rework : onward;
        if (inlet == null) {
            throw new IllegalStateException("'" + station + "' has no " + (isRework ? "rework" : "regular") + " route");
        }
        return inlet;
    }

    /** Offers a finished item of the station, or takes back its offer. */
    void show(boolean isRework, boolean isOffered, Node owner) {
        if (isOffered) {
            inlet(isRework).offer(owner);
        } else {
            inlet(isRework).withdraw(owner);
        }
    }

    /** Whether an item whose verdict is still open may yet leave. */
    boolean mayLeave(Outlook outlook) {
        return outlook.accepts(inlet(false).owner()) || (rework != null && outlook.accepts(rework.owner()));
    }

    boolean isRework(Inlet inlet) {
        return inlet == rework;
    }

    Cause noItem() {
        return noItem;
    }

    Cause changeover() {
        return changeover;
    }

    Cause andonCall() {
        return andonCall;
    }

    Cause noRoom(boolean isRework) {
        return isRework ? noRoomForRework : noRoomOnward;
    }
}
