package linetwin.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.Window;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.limit.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that keep the form of the contract and say what no line can do. */
class HostileMessagesTest {
    private static final Instant HEARD = Instant.parse("2026-11-22T08:00:01Z");
    private static final String RUN = "run-1";
    private static final int MESSAGES = 3_000;
    private static final long[] EXTREME = {0, 1, 2, 1_000_000, Long.MAX_VALUE / 2, Long.MAX_VALUE - 1, Long.MAX_VALUE};

    private final LineDescription line = LineSketch.twoStations();
    private final LineHistory history = LineHistory.keeping(Duration.ofHours(24));
    private final Mirror mirror = new Mirror(history);

    @Test
    void sourcesThatNobodyDescribedAreRememberedUpToALimit() {
        FakePublisher publisher = new FakePublisher(line, RUN);
        StateMessage state = publisher.state("framing", StationState.WORKING);
        for (int i = 0; i < Limits.ELEMENTS; i++) {
            mirror.accept(stateOf("stranger-" + i, state), HEARD);
        }
        assertThat(mirror.snapshot().reception().foreign()).isZero();

        mirror.accept(stateOf("one-too-many", state), HEARD);

        assertThat(mirror.snapshot().reception().foreign()).isEqualTo(1);
    }

    @Test
    void strangersOnAKnownLineAreCountedAndForgotten() {
        mirror.accept(new FakePublisher(line, RUN).description(), HEARD);
        StateMessage state = new FakePublisher(line, RUN).state("framing", StationState.WORKING);

        for (int i = 0; i < MESSAGES; i++) {
            mirror.accept(stateOf("stranger-" + i, state), HEARD);
        }

        assertThat(mirror.snapshot().reception().foreign()).isEqualTo(MESSAGES);
        assertThat(mirror.snapshot().stations()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void impossibleMessagesNeverThrowAndTheNextRunIsFollowedAsIfNothingHadBeen(long seed) {
        Random random = new Random(seed);
        mirror.accept(new FakePublisher(line, RUN).description(), HEARD);

        for (int i = 0; i < MESSAGES; i++) {
            mirror.accept(impossible(random), HEARD);
            if (i % 100 == 0) {
                mirror.snapshot();
                List.of(Window.values()).forEach(history::kpis);
                Bottleneck.latest(history, Duration.ofHours(24));
                history.readings();
            }
        }
        assertThat(mirror.snapshot().reception().missing()).isNotNegative();

        FakePublisher next = new FakePublisher(line, "run-of-the-next-day", Limits.LAST_TIME);
        mirror.accept(next.description(), HEARD);
        mirror.accept(next.at(60).state("framing", StationState.FAILED), HEARD);
        mirror.accept(next.status(RunStatus.ONLINE), HEARD);

        LineSnapshot snapshot = mirror.snapshot();
        assertThat(snapshot.run())
                .extracting(RunView::id, RunView::status, RunView::simTime)
                .containsExactly("run-of-the-next-day", RunStatus.ONLINE, next.instant(60));
        assertThat(snapshot.findStation("framing").orElseThrow().activity())
                .extracting(Activity::state)
                .isEqualTo(StationState.FAILED);
        assertThat(snapshot.events()).isEmpty();
    }

    private Message impossible(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> status(random);
            case 1 -> new ClockMessage(plantHeader(random), random.nextInt(1_000), random.nextBoolean(), true);
            case 2 -> level(random);
            case 3 -> events(random);
            default -> state(random);
        };
    }

    private Message status(Random random) {
        RunStatus[] all = RunStatus.values();
        return new StatusMessage(plantHeader(random), all[random.nextInt(all.length)], "");
    }

    private Message state(Random random) {
        TreeMap<StationState, Long> times = new TreeMap<>();
        times.put(anyState(random), extreme(random));
        times.put(anyState(random), extreme(random));
        Counters counters = new Counters(
                extreme(random),
                extreme(random),
                extreme(random),
                extreme(random),
                extreme(random),
                extreme(random),
                extreme(random),
                extreme(random),
                random.nextBoolean() ? Long.valueOf(extreme(random)) : null);
        LeadTimes leadTimes = new LeadTimes(
                extreme(random), extreme(random), new TreeMap<>(Map.of(random.nextInt(1_000_000), extreme(random))));
        return new StateMessage(
                header(random, "framing", "respot", "line-off", "bodies", "nowhere"),
                anyState(random),
                anyTime(random),
                new Cause("reason", "nowhere"),
                List.of(FakePublisher.vehicle(random.nextInt(9)), FakePublisher.vehicle(random.nextInt(9))),
                counters,
                StateTimes.ofMicros(times),
                random.nextBoolean() ? leadTimes : null,
                random.nextBoolean() ? Long.valueOf(extreme(random)) : null,
                random.nextBoolean() ? new StateMessage.Held(random.nextInt(3), extreme(random)) : null);
    }

    private Message level(Random random) {
        return new LevelMessage(
                header(random, "buffer", "framing", "nowhere"),
                random.nextInt(Integer.MAX_VALUE),
                random.nextInt(5),
                new TreeMap<>(),
                extreme(random),
                extreme(random),
                extreme(random));
    }

    private Message events(Random random) {
        List<LineEvent> events = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            events.add(event(random));
        }
        return new EventMessage(header(random, Address.NONE), events);
    }

    private LineEvent event(Random random) {
        String element = pick(random, "framing", "respot", "buffer", "bodies", "line-off", "nowhere");
        Instant at = anyTime(random);
        return switch (random.nextInt(5)) {
            case 0 ->
                new LineEvent.StateChanged(element, at, anyState(random), anyState(random), new Cause("", element));
            case 1 -> new LineEvent.VehicleEntered(element, at, FakePublisher.vehicle(random.nextInt(1_000)));
            case 2 -> new LineEvent.VehicleLeft(element, at, FakePublisher.vehicle(random.nextInt(1_000)), "nowhere");
            case 3 -> new LineEvent.AndonCalled(element, at, null);
            default ->
                new LineEvent.VehicleCompleted(
                        element, at, FakePublisher.vehicle(random.nextInt(9)), extreme(random), true, false);
        };
    }

    private Header plantHeader(Random random) {
        return header(random, FakePublisher.PLANT);
    }

    private Header header(Random random, String... cells) {
        String cell = pick(random, cells);
        Address area = FakePublisher.PLANT.withLine("welding", "welding-1");
        return header(random, cell.equals(Address.NONE) ? area : area.withCell(cell));
    }

    private Header header(Random random, Address source) {
        String run = random.nextInt(50) == 0 ? "run-" + random.nextInt(3) : RUN;
        Instant wallTime = FakePublisher.WALL_START.plusSeconds(random.nextInt(1_000_000));
        return new Header(run, source, Math.max(1, extreme(random)), anyTime(random), wallTime);
    }

    private Instant anyTime(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Limits.FIRST_TIME;
            case 1 -> Limits.LAST_TIME;
            default -> line.start().plus(Duration.ofSeconds(random.nextInt(100_000) - 50_000));
        };
    }

    private static StationState anyState(Random random) {
        StationState[] all = StationState.values();
        return all[random.nextInt(all.length)];
    }

    private static long extreme(Random random) {
        return random.nextBoolean() ? random.nextInt(2_000) : EXTREME[random.nextInt(EXTREME.length)];
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static StateMessage stateOf(String cell, StateMessage pattern) {
        Header header = pattern.header();
        return new StateMessage(
                new Header(RUN, header.source().withCell(cell), 1, header.simTime(), header.wallTime()),
                pattern.state(),
                pattern.since(),
                pattern.cause(),
                List.of(),
                Counters.ZERO,
                StateTimes.zero(),
                null,
                null,
                null);
    }
}
