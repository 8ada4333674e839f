package linetwin.sim.learn.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.sim.random.RunSeed;

/** What was seen of one element. */
public final class ElementSamples {
    /** Another lot of variants comes from no line. */
    private static final int MOST_VARIANTS = 1_024;

    private static final int MOST_EPISODES = 200_000;

    private final RunSeed seed;
    private final String id;
    private final SortedMap<String, Durations> cycles = new TreeMap<>();
    private final SortedMap<String, StopSamples> stops = new TreeMap<>();
    private final List<Episode> setups = new ArrayList<>();
    private final CountedWork counted;
    private final Durations setupTimes;
    private final Durations andons;
    private final Durations interArrivals;
    private final Least stays = new Least();
    private final Least steps = new Least();
    private final Tallies tallies = new Tallies();
    private final Habits habits = new Habits();

    public ElementSamples(String id, RunSeed seed) {
        this.id = id;
        this.seed = seed;
        counted = new CountedWork(seed.stream(id, "sample of counts"));
        setupTimes = durations("setup");
        andons = durations("andon");
        interArrivals = durations("inter-arrival");
    }

    private Durations durations(String what) {
        return new Durations(seed.stream(id, "sample of " + what));
    }

    public Durations cycles(String variant) {
        String known = cycles.containsKey(variant) || cycles.size() < MOST_VARIANTS ? variant : "";
        return cycles.computeIfAbsent(known, name -> durations("cycle/" + name));
    }

    public StopSamples stop(String mode) {
        return stops.computeIfAbsent(mode, name -> new StopSamples(seed.stream(id, "sample of " + name)));
    }

    public void addSetup(Episode episode, double seconds) {
        if (setups.size() < MOST_EPISODES) {
            setups.add(episode);
        }
        if (episode.isEnded()) {
            setupTimes.ended(seconds);
        } else {
            setupTimes.lost(seconds);
        }
    }

    /** Cycles by variant; of what has none under the empty name. */
    public SortedMap<String, Durations> cycles() {
        return Collections.unmodifiableSortedMap(cycles);
    }

    /** By the names of what stops it. */
    public SortedMap<String, StopSamples> stops() {
        return Collections.unmodifiableSortedMap(stops);
    }

    /** Working time between counts, for a station that tells no single cycles. */
    public CountedWork counted() {
        return counted;
    }

    /** Changeovers from their begin to their end, waiting for a setter included. */
    public List<Episode> setups() {
        return List.copyOf(setups);
    }

    /** Time in changeovers, stops and pauses inside them left out. */
    public Durations setupTimes() {
        return setupTimes;
    }

    /** Time in which calls for help held the work. */
    public Durations andons() {
        return andons;
    }

    /** At a source, from an item's leaving to the next one's coming. */
    public Durations interArrivals() {
        return interArrivals;
    }

    /** On a conveyor, from coming to leaving. */
    public Least stays() {
        return stays;
    }

    /** From one item's coming to the next one's. */
    public Least steps() {
        return steps;
    }

    public Habits habits() {
        return habits;
    }

    public Tallies tallies() {
        return tallies;
    }
}
