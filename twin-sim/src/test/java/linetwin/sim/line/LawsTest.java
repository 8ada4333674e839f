package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.exponential;
import static linetwin.sim.line.DrawnLine.stop;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.model.line.work.StopKind;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every line and every seed. */
class LawsTest {
    private static final long DAY = 86_400_000_000L;
    private static final int EVERYTHING = Integer.MAX_VALUE;

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCameInIsOutOrScrappedOrStillThere(long seed) {
        Readings end = Readings.of(runFor(seed, DAY));
        long scrapped =
                end.states().stream().mapToLong(s -> s.counters().scrapped()).sum();
        long inStations = Stream.of("underbody", "booth", "check", "deck")
                .mapToLong(id -> end.state(id).vehicles().size())
                .sum();
        long inStores = Stream.of("b1", "b2", "deck-queue", "oven", "trim")
                .mapToLong(id -> end.level(id).content())
                .sum();

        assertThat(end.state("source").counters().processed())
                .as("seed %d", seed)
                .isEqualTo(end.state("sink").counters().processed() + scrapped + inStations + inStores);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theStateTimesOfEveryStationAddUpToTheRun(long seed) {
        for (long until : new long[] {1, DAY / 7, DAY}) {
            Readings readings = Readings.of(runFor(seed, until));
            assertThat(readings.states())
                    .allSatisfy(state -> assertThat(state.times().totalMicros()).isEqualTo(until));
        }
    }

    /** Little's law on the sample path: the integral of the content is the sum of the stays, seen from the events. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theIntegralOfTheContentIsTheSumOfTheStays(long seed) {
        LineRun run = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        Map<String, Long> stays = new HashMap<>();
        run.publishTo(message -> sumStays(message, stays), new Reporting(DAY, 1_000_000, 200));
        run.runUntil(DAY / 4);
        run.flush();
        Readings end = Readings.of(run);

        assertThat(List.of("b1", "b2", "oven", "deck-queue")).allSatisfy(id -> {
            LevelMessage level = end.level(id);
            long insideStill = level.content() * run.now();
            assertThat(level.contentMicros().longValueExact())
                    .as("%s, seed %d", id, seed)
                    .isEqualTo(stays.getOrDefault(id, 0L) + insideStill);
        });
    }

    /** Sum of leaving times minus sum of entering times; scrapped vehicles leave too. */
    private static void sumStays(Message message, Map<String, Long> stays) {
        if (message instanceof EventMessage events) {
            for (LineEvent event : events.events()) {
                long at = ChronoUnit.MICROS.between(Instant.parse("2026-01-05T06:00:00Z"), event.at());
                if (event instanceof LineEvent.VehicleEntered) {
                    stays.merge(event.element(), -at, Long::sum);
                } else if (event instanceof LineEvent.VehicleLeft || event instanceof LineEvent.Scrapped) {
                    stays.merge(event.element(), at, Long::sum);
                }
            }
        }
    }

    /** The cumulative state times are what the state changes say, to the microsecond. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theStateTimesAreThoseOfTheStateChanges(long seed) {
        LineRun run = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        StateTimesFromEvents fromEvents = new StateTimesFromEvents();
        run.publishTo(fromEvents, new Reporting(DAY, 1_000_000, 200));
        run.runUntil(DAY / 4);
        run.flush();

        assertThat(Readings.of(run).states())
                .allSatisfy(state -> assertThat(
                                fromEvents.times(state.header().source().cell(), run.simTime()))
                        .as("%s, seed %d", state.header().source().cell(), seed)
                        .isEqualTo(state.times()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSavedAndRestoredRunContinuesAsIfItHadNeverStopped(long seed) {
        Line line = RandomLine.of(seed);
        RunSeed runSeed = new RunSeed(seed, 3);
        LineRun uninterrupted = LineRun.start(line, runSeed);
        LineRun interrupted = LineRun.start(line, runSeed);
        for (int part = 1; part <= 5; part++) {
            long until = part * DAY / 13 + seed;
            uninterrupted.runUntil(until);
            interrupted.runUntil(until);
            SavedRun saved = interrupted.save();
            interrupted = LineRun.restore(line, saved);
            assertThat(interrupted.save()).isEqualTo(saved);
        }
        List<Message> expected = messages(uninterrupted);
        assertThat(messages(interrupted)).as("seed %d", seed).isEqualTo(expected);
    }

    /** Numbers of messages apart: whoever listens is told all again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aRunWhoseValuesAreSetToWhatTheyWereGoesOnAsBefore(long seed) {
        Line line = RandomLine.of(seed);
        LineRun undisturbed = LineRun.start(line, new RunSeed(seed, 3));
        LineRun changed = LineRun.start(line, new RunSeed(seed, 3));
        for (int part = 1; part <= 5; part++) {
            long until = part * DAY / 13 + seed;
            undisturbed.runUntil(until);
            changed.runUntil(until);
            changed.change(line);
        }
        assertThat(List.copyOf(Readings.of(changed).states()))
                .as("seed %d", seed)
                .isEqualTo(List.copyOf(Readings.of(undisturbed).states()));
        assertThat(messages(changed)).as("seed %d", seed).isEqualTo(messages(undisturbed));
    }

    /** Also in the middle of cycles, stops and repairs. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aRunThatGoesOnWithOtherNumbersAccountsForEveryMicrosecond(long seed) {
        Line line = RandomLine.of(seed);
        LineRun run = LineRun.start(line, new RunSeed(seed, 4));
        for (int part = 1; part <= 5; part++) {
            run.runUntil(part * DAY / 13 + seed);
            run = LineRun.goOn(line, run.save(), new RunSeed(seed, 4 + part));
        }
        run.runUntil(DAY / 2);

        long now = run.now();
        assertThat(Readings.of(run).states())
                .allSatisfy(state -> assertThat(state.times().totalMicros())
                        .as("%s, seed %d", state.header().source().cell(), seed)
                        .isEqualTo(now));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedGivesTheSameTelemetryAlsoBesideOthers(long seed) throws Exception {
        List<Message> alone = messages(LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0)));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<Message>>> beside = Stream.generate(() ->
                            threads.submit(() -> messages(LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0)))))
                    .limit(3)
                    .toList();
            for (Future<List<Message>> other : beside) {
                assertThat(other.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Watching a run does not change it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aRunThatIsWatchedEndsLikeOneThatIsNot(long seed) {
        LineRun watched = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        messages(watched);
        Readings unwatched = Readings.of(runFor(seed, watched.now()));

        assertThat(Readings.of(watched).states())
                .allSatisfy(state -> assertThat(
                                unwatched.state(state.header().source().cell()).times())
                        .isEqualTo(state.times()));
    }

    /** A longer buffer never lowers the output under the same random numbers (a line of stations and buffers). */
    @ParameterizedTest
    @MethodSource("seeds")
    void moreBufferNeverLowersTheOutput(long seed) {
        long last = 0;
        for (int capacity : new int[] {1, 2, 3, 5, 10, 50}) {
            LineRun run = new DrawnLine()
                    .source("a")
                    .station("a", exponential(1), "b")
                    .buffer("b", capacity, "c")
                    .station(
                            "c",
                            work(exponential(0.9), stop("jam", StopKind.MINOR_STOP, exponential(20), exponential(3))),
                            "d")
                    .buffer("d", capacity, "e")
                    .station("e", exponential(1), "sink")
                    .sink()
                    .run(seed);
            run.runUntil(DAY / 8);
            long output = Readings.of(run).state("sink").counters().processed();
            assertThat(output).as("capacity %d, seed %d", capacity, seed).isGreaterThanOrEqualTo(last);
            last = output;
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static LineRun runFor(long seed, long ticks) {
        LineRun run = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        run.runUntil(ticks);
        return run;
    }

    private static List<Message> messages(LineRun run) {
        List<Message> messages = new ArrayList<>();
        run.publishTo(messages::add, new Reporting(60_000_000, 1_000_000, EVERYTHING));
        run.runUntil(run.now() + DAY / 24);
        run.flush();
        return messages;
    }
}
