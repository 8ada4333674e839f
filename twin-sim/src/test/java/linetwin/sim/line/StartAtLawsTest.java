package linetwin.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.model.present.LinePresent;
import linetwin.model.present.PresentWatch;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.twin.Mirror;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every run that goes on from the present of another one, as that is known from telemetry alone. */
class StartAtLawsTest {
    private static final long HOUR = 3_600_000_000L;

    /** What a station is seen to do. */
    private record Seen(
            StationState state,
            Instant since,
            Cause cause,
            List<String> vehicles,
            Counters counters,
            StateTimes times) {
        static Seen of(StateMessage message) {
            return new Seen(
                    message.state(),
                    message.since(),
                    message.cause(),
                    message.vehicles().stream()
                            .map(VehicleRef::toString)
                            .sorted()
                            .toList(),
                    message.counters(),
                    message.times());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itBeginsInTheStatesThatAreHeard(long seed) {
        Line line = RandomLine.of(seed);
        LineRun truth = LineRun.start(line, new RunSeed(seed, 0));
        LinePresent present = HeardPresent.after(truth, 7 * HOUR + seed * HOUR / 7);

        LineRun started = LineRun.startAt(line, present, new RunSeed(seed, 1));

        assertThat(differences(seen(truth), seen(started))).as("seed %d", seed).isEmpty();
        assertThat(differences(contents(truth), contents(started)))
                .as("seed %d", seed)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverBeganToListenLateSeesItBeginInTheSameStates(long seed) {
        Line line = RandomLine.of(seed);
        LineRun truth = LineRun.start(line, new RunSeed(seed, 0));
        truth.runUntil(8 * HOUR + seed * HOUR / 7);

        LineRun started = LineRun.startAt(line, HeardPresent.ofRetained(truth), new RunSeed(seed, 1));

        assertThat(differences(states(truth), states(started)))
                .as("seed %d", seed)
                .isEmpty();
        assertThat(differences(contents(truth), contents(started)))
                .as("seed %d", seed)
                .isEmpty();
    }

    /**
     * As a line does that is translated from what controllers count: states, counters and levels, but no vehicle by name. How
     * many items are in the two places of the check is then not known, and whoever waits for room there may find it.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void aLineThatNamesNoVehicleIsTakenUpToo(long seed) {
        Line line = RandomLine.of(seed);
        LineRun truth = LineRun.start(line, new RunSeed(seed, 0));
        PresentWatch watch = new PresentWatch();
        HeardPresent.listen(truth, message -> watch.accept(HeardPresent.withoutVehicles(message)), 7 * HOUR);
        LinePresent present = watch.presentAt(truth.simTime()).orElseThrow();

        LineRun started = LineRun.startAt(line, present, new RunSeed(seed, 1));

        Map<String, StationState> expected = states(truth);
        Map<String, StationState> found = states(started);
        assertThat(Stream.of("underbody", "booth", "deck", "press")
                        .filter(station -> expected.get(station) != StationState.BLOCKED))
                .as("seed %d", seed)
                .allSatisfy(
                        station -> assertThat(found.get(station)).as(station).isEqualTo(expected.get(station)));
        started.runUntil(started.now() + 3 * HOUR);
        assertThat(started.findDeadlock()).isEmpty();
        assertThat(Readings.of(started).state("sink").counters().processed())
                .isGreaterThan(Readings.of(truth).state("sink").counters().processed());
    }

    /** Of each hundred messages two are lost and one comes twice; what that hides is not made up. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aPresentHeardOverALossyLinkIsTakenUpToo(long seed) {
        Line line = RandomLine.of(seed);
        LineRun truth = LineRun.start(line, new RunSeed(seed, 0));
        PresentWatch watch = new PresentWatch();
        Mirror mirror = new Mirror(watch);
        SplittableRandom chance = new SplittableRandom(seed);
        HeardPresent.listen(
                truth,
                message -> {
                    boolean isLost = chance.nextInt(100) < 2 && !(message instanceof DescriptionMessage);
                    for (int copy = chance.nextInt(100) < 1 ? 2 : 1; copy > 0 && !isLost; copy--) {
                        mirror.accept(message, Instant.EPOCH);
                    }
                },
                5 * HOUR + seed * HOUR / 5);
        LinePresent present = watch.presentAt(truth.simTime()).orElseThrow();

        LineRun started = LineRun.startAt(line, present, new RunSeed(seed, 1));
        long balance = balance(started);
        started.runUntil(started.now() + 3 * HOUR);

        assertThat(balance(started)).as("seed %d", seed).isEqualTo(balance);
    }

    /** Vehicles that came less those that are there or gone: 0, unless some were lost to whoever listened. */
    private static long balance(LineRun run) {
        Readings now = Readings.of(run);
        return now.state("source").counters().processed() - gone(now) - inside(run);
    }

    private static long inside(LineRun run) {
        Readings now = Readings.of(run);
        return Stream.of("underbody", "booth", "check", "deck")
                        .mapToLong(id -> now.state(id).vehicles().size())
                        .sum()
                + Stream.of("b1", "b2", "deck-queue", "oven", "trim")
                        .mapToLong(id -> now.level(id).content())
                        .sum();
    }

    private static long gone(Readings now) {
        return now.state("sink").counters().processed()
                + now.states().stream()
                        .mapToLong(state -> state.counters().scrapped())
                        .sum();
    }

    /** In a break and between shifts too. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostOrMadeAfterwards(long seed) {
        Line line = RandomLine.of(seed);
        LineRun truth = LineRun.start(line, new RunSeed(seed, 0));
        LinePresent present = HeardPresent.after(truth, 3 * HOUR + seed * HOUR);

        LineRun started = LineRun.startAt(line, present, new RunSeed(seed, 1));
        started.runUntil(started.now() + 15 * HOUR);

        Readings end = Readings.of(started);
        assertThat(balance(started)).as("seed %d", seed).isZero();
        assertThat(end.state("sink").counters().processed())
                .as("made since, seed %d", seed)
                .isGreaterThan(Readings.of(truth).state("sink").counters().processed());
        assertThat(end.states())
                .allSatisfy(state -> assertThat(state.times().totalMicros()).isEqualTo(started.now()));
        assertThat(started.findDeadlock()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itCanBeSavedAndGoesOnAsIfItHadNeverStopped(long seed) {
        Line line = RandomLine.of(seed);
        LineRun truth = LineRun.start(line, new RunSeed(seed, 0));
        LinePresent present = HeardPresent.after(truth, 5 * HOUR);
        LineRun undisturbed = LineRun.startAt(line, present, new RunSeed(seed, 1));
        SavedRun saved = LineRun.startAt(line, present, new RunSeed(seed, 1)).save();
        LineRun restored = LineRun.restore(line, saved);

        undisturbed.runUntil(8 * HOUR);
        restored.runUntil(8 * HOUR);

        assertThat(seen(restored)).as("seed %d", seed).isEqualTo(seen(undisturbed));
    }

    private static Map<String, StationState> states(LineRun run) {
        Map<String, StationState> states = new TreeMap<>();
        seen(run).forEach((id, seen) -> states.put(id, seen.state()));
        return states;
    }

    private static <T> List<String> differences(Map<String, T> expected, Map<String, T> found) {
        return expected.keySet().stream()
                .filter(id -> !Objects.equals(expected.get(id), found.get(id)))
                .map(id -> id + ": expected " + expected.get(id) + " but was " + found.get(id))
                .toList();
    }

    private static Map<String, Seen> seen(LineRun run) {
        Map<String, Seen> seen = new TreeMap<>();
        Readings.of(run)
                .states()
                .forEach(state -> seen.put(state.header().source().cell(), Seen.of(state)));
        return seen;
    }

    private static Map<String, String> contents(LineRun run) {
        Map<String, String> contents = new TreeMap<>();
        Readings.of(run)
                .levels()
                .forEach(level -> contents.put(
                        level.header().source().cell(),
                        level.content() + " " + level.byFamily() + " " + level.entered() + " "
                                + level.contentMicros()));
        return contents;
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 20).boxed();
    }
}
