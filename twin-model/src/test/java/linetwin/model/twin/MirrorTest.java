package linetwin.model.twin;

import static linetwin.model.telemetry.FakePublisher.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.twin.reception.Reception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {
    private static final Instant HEARD = Instant.parse("2026-11-22T08:00:01Z");

    private final FakePublisher publisher = new FakePublisher(LineSketch.twoStations(), "run-1");
    private final List<Message> handedOn = new ArrayList<>();
    private final Mirror mirror = new Mirror(handedOn::add);

    @Test
    void retainedMessagesRebuildThePresentInAnyOrder() {
        Message state = publisher.at(600).state("framing", StationState.BLOCKED, vehicle(7));
        Message level = publisher.level("buffer", 10, 10);
        Message description = publisher.description();

        hear(level, state, publisher.clock(60), description, publisher.status(RunStatus.ONLINE));

        LineSnapshot snapshot = mirror.snapshot();
        assertThat(snapshot.stations())
                .extracting(StationView::id)
                .containsExactly("bodies", "framing", "respot", "line-off");
        assertThat(activity("framing").state()).isEqualTo(StationState.BLOCKED);
        assertThat(activity("framing").vehicles()).extracting(Occupant::vehicle).containsExactly(vehicle(7));
        assertThat(snapshot.findStation("respot").orElseThrow().activity()).isNull();
        assertThat(snapshot.findStore("buffer").orElseThrow().fillFraction()).isEqualTo(1);
        assertThat(run().simTime()).isEqualTo(publisher.instant(600));
        assertThat(run().status()).isEqualTo(RunStatus.ONLINE);
        assertThat(snapshot.reception().missing()).isZero();
        assertThat(snapshot.reception().foreign()).isZero();
    }

    @Test
    void doubledMessageIsCountedAndHandedOnOnce() {
        hear(publisher.description());
        Message state = publisher.at(10).state("framing", StationState.WORKING);
        Message events = publisher.events(publisher.change("respot", StationState.WORKING, StationState.FAILED));

        hear(state, state, events, events);

        assertThat(mirror.snapshot().reception().duplicates()).isEqualTo(2);
        assertThat(mirror.snapshot().events()).hasSize(1);
        assertThat(handedOn).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void overtakenStateChangesNothing() {
        hear(publisher.description(), publisher.state("framing", StationState.STARVED));
        Message overtaken = publisher.at(10).state("framing", StationState.WORKING);
        Message later = publisher.at(20).state("framing", StationState.FAILED);

        hear(later);
        assertThat(mirror.snapshot().reception().missing()).isEqualTo(1);
        hear(overtaken);

        assertThat(activity("framing").state()).isEqualTo(StationState.FAILED);
        assertThat(mirror.snapshot().reception().missing()).isZero();
        assertThat(mirror.snapshot().reception().late()).isEqualTo(1);
    }

    @Test
    void eventUpdatesTheStateAtOnce() {
        hear(publisher.description(), publisher.state("framing", StationState.WORKING, vehicle(1)));

        publisher.at(5);
        hear(publisher.events(
                publisher.change("framing", StationState.WORKING, StationState.FAILED),
                new LineEvent.VehicleLeft("framing", publisher.instant(5), vehicle(1), "buffer"),
                new LineEvent.VehicleEntered("buffer", publisher.instant(5), vehicle(1)),
                new LineEvent.VehicleEntered("framing", publisher.instant(5), vehicle(2))));

        assertThat(activity("framing").state()).isEqualTo(StationState.FAILED);
        assertThat(activity("framing").since()).isEqualTo(publisher.instant(5));
        assertThat(activity("framing").vehicles()).containsExactly(new Occupant(vehicle(2), publisher.instant(5)));
        assertThat(mirror.snapshot().findStore("buffer").orElseThrow().vehicles())
                .containsExactly(new Occupant(vehicle(1), publisher.instant(5)));
    }

    @Test
    void eventThatTheStateAlreadyCoversChangesNothing() {
        publisher.at(5);
        EventMessage covered = publisher.events(publisher.change("framing", StationState.WORKING, StationState.FAILED));
        hear(publisher.description(), publisher.at(10).state("framing", StationState.BLOCKED, vehicle(1)));

        hear(covered);

        assertThat(activity("framing").state()).isEqualTo(StationState.BLOCKED);
        assertThat(mirror.snapshot().events()).hasSize(1);
    }

    @Test
    void stateOlderThanAnEventKeepsTheEventsState() {
        hear(publisher.description(), publisher.state("framing", StationState.WORKING));
        StateMessage delayed = publisher.at(10).state("framing", StationState.BLOCKED);
        hear(publisher.at(20).events(publisher.change("framing", StationState.BLOCKED, StationState.FAILED)));

        hear(delayed);
        assertThat(activity("framing").state()).isEqualTo(StationState.FAILED);

        hear(publisher.at(30).state("framing", StationState.WORKING));
        assertThat(activity("framing").state()).isEqualTo(StationState.WORKING);
    }

    @Test
    void lostEventsAreCountedAndHealedByTheNextState() {
        hear(publisher.description(), publisher.state("framing", StationState.WORKING, vehicle(1)));
        hear(publisher.at(1).events(publisher.change("respot", StationState.STARVED, StationState.WORKING)));
        publisher.at(2).events(publisher.change("framing", StationState.WORKING, StationState.FAILED));
        hear(publisher.at(3).events(publisher.change("respot", StationState.WORKING, StationState.STARVED)));

        assertThat(mirror.snapshot().reception().missing()).isEqualTo(1);
        assertThat(activity("framing").state()).isEqualTo(StationState.WORKING);

        hear(publisher.at(4).state("framing", StationState.FAILED));
        assertThat(activity("framing").state()).isEqualTo(StationState.FAILED);
        assertThat(activity("framing").vehicles()).isEmpty();
    }

    @Test
    void silenceIsJudgedByTheClockOfWhoAsks() {
        assertThat(mirror.snapshot().reception().isStale(HEARD, Duration.ofSeconds(5)))
                .isTrue();

        hear(publisher.description());

        Reception reception = mirror.snapshot().reception();
        assertThat(reception.isStale(HEARD.plusSeconds(5), Duration.ofSeconds(5)))
                .isFalse();
        assertThat(reception.isStale(HEARD.plusMillis(5_001), Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void unknownElementsAndOtherPlantsAreCountedButAddNothing() {
        FakePublisher stranger = new FakePublisher(
                new LineSketch()
                        .element("welding", "intruder", Kind.STATION, 1)
                        .element("painting", "framing", Kind.STATION, 1)
                        .describe(),
                "run-1");
        hear(publisher.description());
        hear(
                stranger.state("intruder", StationState.WORKING),
                stranger.state("framing", StationState.FAILED),
                stranger.events(stranger.change("intruder", StationState.WORKING, StationState.FAILED)));

        assertThat(mirror.snapshot().reception().foreign()).isEqualTo(3);
        assertThat(mirror.snapshot().stations()).hasSize(4).allMatch(view -> view.activity() == null);
        assertThat(mirror.snapshot().events()).isEmpty();
    }

    @Test
    void alarmsFollowFromThePresent() {
        hear(
                publisher.description(),
                publisher.at(1).level("buffer", 9, 10),
                publisher.at(2).state("respot", StationState.STARVED, new Cause("late-clips", "respot")),
                publisher.at(3).state("framing", StationState.FAILED, new Cause("robot-fault", "framing")));

        assertThat(mirror.snapshot().alarms())
                .containsExactly(
                        new Alarm(Alarm.Kind.BREAKDOWN, "framing", publisher.instant(3), "robot-fault"),
                        new Alarm(Alarm.Kind.MATERIAL_MISSING, "respot", publisher.instant(2), "late-clips"),
                        new Alarm(Alarm.Kind.BUFFER_HIGH, "buffer", publisher.instant(1), ""));

        hear(
                publisher.at(4).level("buffer", 8, 10),
                publisher.state("framing", StationState.WORKING),
                publisher.state("respot", StationState.STARVED, new Cause(Cause.NO_ITEM, "buffer")));
        assertThat(mirror.snapshot().alarms()).isEmpty();
    }

    @Test
    void whatThePublisherSaysOfItsFiguresIsAnAlarm() {
        Instant noticed = publisher.instant(10);
        hear(
                publisher.description(),
                publisher
                        .at(20)
                        .status(
                                RunStatus.ONLINE,
                                new Problem("late", "framing", noticed, publisher.instant(20), 3, "101 after 102"),
                                new Problem(Problem.DEADLOCK, "respot", noticed, noticed, 1, "waits for itself")));

        assertThat(run().problems()).hasSize(2);
        assertThat(mirror.snapshot().alarms())
                .containsExactly(
                        new Alarm(Alarm.Kind.DEADLOCK, "respot", noticed, ""),
                        new Alarm(Alarm.Kind.DOUBTFUL_DATA, "framing", noticed, "late"));

        hear(publisher.at(20 + 3_601).clock(1));
        assertThat(mirror.snapshot().alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.DEADLOCK);
        hear(publisher.status(RunStatus.ONLINE));
        assertThat(mirror.snapshot().alarms()).isEmpty();
    }

    @Test
    void aStatusLastsSinceItWasSaidFirst() {
        hear(publisher.description(), publisher.at(10).status(RunStatus.ONLINE));
        hear(publisher.at(20).status(RunStatus.ONLINE));
        assertThat(run().statusSince()).isEqualTo(publisher.instant(10));
        hear(publisher.at(30).status(RunStatus.OFFLINE));
        assertThat(run().statusSince()).isEqualTo(publisher.instant(30));
    }

    @Test
    void onlyTheLatestEventsWorthReadingAreKept() {
        hear(publisher.description());
        for (int i = 1; i <= 2_000; i++) {
            publisher.at(i);
            hear(publisher.events(
                    publisher.change("framing", StationState.STARVED, StationState.WORKING),
                    new LineEvent.VehicleEntered("framing", publisher.instant(i), vehicle(i)),
                    publisher.change("framing", StationState.WORKING, StationState.OFF_SHIFT),
                    publisher.change("framing", StationState.WORKING, StationState.FAILED)));
        }

        assertThat(mirror.snapshot().events()).hasSize(500);
        assertThat(mirror.snapshot().events().get(499).number()).isEqualTo(2_000);
        assertThat(mirror.snapshot().events().get(0).event().at()).isEqualTo(publisher.instant(1_501));
    }

    @Test
    void rejectedPayloadsAreCountedWithTheirTopic() {
        mirror.reject("linetwin/v1/x", "has 3 levels; must be 8");

        assertThat(mirror.snapshot().reception().rejected()).isEqualTo(1);
        assertThat(mirror.snapshot().reception().lastRejection())
                .isEqualTo(new Reception.Rejection("linetwin/v1/x", "has 3 levels; must be 8"));
    }

    @Test
    void whatWaitsForADescriptionFillsABoundedMemory() {
        String text = "x".repeat(50_000);
        VehicleRef heavy = new VehicleRef(text, text, text, text, text, text); // 0.6 MB
        for (int i = 0; i < 200; i++) {
            LineSketch sketch = new LineSketch().element("welding", "station-" + i, Kind.STATION, 1);
            hear(new FakePublisher(sketch.describe(), "run-1").state("station-" + i, StationState.WORKING, heavy));
        }

        assertThat(mirror.snapshot().reception().foreign()).isBetween(85L, 95L); // the others are 64 MiB
    }

    /** Whatever the order and however often, once every message has arrived the present is the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void reorderingAndDoublingEndInTheSamePresent(long seed) {
        List<Message> messages = new ArrayList<>(List.of(publisher.description()));
        for (int i = 1; i <= 100; i++) {
            StationState state = i % 3 == 0 ? StationState.FAILED : StationState.WORKING;
            messages.add(publisher.at(i).state(i % 2 == 0 ? "framing" : "respot", state, vehicle(i)));
            messages.add(publisher.level("buffer", i % 11, 10));
        }
        Random random = new Random(seed);
        List<Message> disturbed = new ArrayList<>(messages);
        for (int i = 0; i < 200; i++) {
            disturbed.add(random.nextInt(disturbed.size()), messages.get(random.nextInt(messages.size())));
        }
        for (int i = 0; i + 20 < disturbed.size(); i += 10) {
            Collections.shuffle(disturbed.subList(i, i + 20), random);
        }
        Mirror disturbedMirror = new Mirror();
        disturbed.forEach(message -> disturbedMirror.accept(message, HEARD));
        hear(messages.toArray(Message[]::new));

        assertThat(states(disturbedMirror)).isEqualTo(states(mirror));
        assertThat(levels(disturbedMirror)).isEqualTo(levels(mirror));
    }

    private static List<String> states(Mirror mirror) {
        return mirror.snapshot().stations().stream()
                .map(view -> view.id() + Objects.toString(view.activity()))
                .toList();
    }

    private static List<LevelMessage> levels(Mirror mirror) {
        return mirror.snapshot().stores().stream()
                .map(view -> Objects.requireNonNull(view.level()))
                .toList();
    }

    private void hear(Message... messages) {
        Stream.of(messages).forEach(message -> mirror.accept(message, HEARD));
    }

    private Activity activity(String station) {
        return Objects.requireNonNull(
                mirror.snapshot().findStation(station).orElseThrow().activity());
    }

    private RunView run() {
        return Objects.requireNonNull(mirror.snapshot().run());
    }
}
