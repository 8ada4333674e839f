package linetwin.sim.learn.sample;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.state.StationState;
import linetwin.sim.random.RandomStream;

/** What was seen of one way in which a station stops by itself. */
public final class StopSamples {
    /** Stops of a station in some thousand years. */
    private static final int MOST_EPISODES = 200_000;

    private final Spells byWork;
    private final Spells byCalendar;
    private final List<Episode> episodes = new ArrayList<>();
    private long begun;
    private long begunIdle;
    private StationState state = StationState.FAILED;

    public StopSamples(RandomStream stream) {
        byWork = new Spells(stream);
        byCalendar = new Spells(stream);
    }

    public void add(Episode episode) {
        if (episodes.size() < MOST_EPISODES) {
            episodes.add(episode);
        }
    }

    public void begun(StationState shown, boolean wasIdle) {
        state = shown;
        begun++;
        begunIdle += wasIdle ? 1 : 0;
    }

    /** The state that it shows as. */
    public StationState state() {
        return state;
    }

    /** From stop to stop by time in which the station worked. */
    public Spells byWork() {
        return byWork;
    }

    /** From stop to stop by the calendar, pauses left out. */
    public Spells byCalendar() {
        return byCalendar;
    }

    /** Those that were seen to begin, in order of time. */
    public List<Episode> episodes() {
        return List.copyOf(episodes);
    }

    /** How many were seen to begin. */
    public long begun() {
        return begun;
    }

    /** Of these, how many while the station did not work: more than none prove that the calendar brings them. */
    public long begunIdle() {
        return begunIdle;
    }
}
