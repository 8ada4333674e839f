package linetwin.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.RunStatus;
import org.junit.jupiter.api.Test;

/** Which run a mirror follows, and whether its publisher is there. */
class MirrorRunsTest {
    private static final Instant HEARD = Instant.parse("2026-11-22T08:00:01Z");

    private final FakePublisher publisher = new FakePublisher(LineSketch.twoStations(), "run-1");
    private final List<Message> handedOn = new ArrayList<>();
    private final Mirror mirror = new Mirror(handedOn::add);

    @Test
    void newRunStartsAfresh() {
        hear(publisher.description(), publisher.at(50).state("framing", StationState.FAILED));
        hear(publisher.events(publisher.change("framing", StationState.WORKING, StationState.FAILED)));
        FakePublisher next =
                new FakePublisher(LineSketch.twoStations(), "run-2", FakePublisher.WALL_START.plusSeconds(9));

        hear(next.state("respot", StationState.STARVED), next.description());

        assertThat(run().id()).isEqualTo("run-2");
        assertThat(run().simTime()).isEqualTo(LineSketch.START);
        assertThat(mirror.snapshot().findStation("framing").orElseThrow().activity())
                .isNull();
        assertThat(activity("respot").state()).isEqualTo(StationState.STARVED);
        assertThat(mirror.snapshot().events()).isEmpty();
        assertThat(mirror.snapshot().alarms()).isEmpty();
    }

    @Test
    void changedValuesOfTheSameLineTakeNothingAway() {
        hear(publisher.description(), publisher.at(50).state("framing", StationState.FAILED));
        hear(publisher.events(publisher.change("framing", StationState.WORKING, StationState.FAILED)));

        hear(publisher.description(LineSketch.twoStationsWithALargerBuffer()));

        assertThat(activity("framing").state()).isEqualTo(StationState.FAILED);
        assertThat(mirror.snapshot().events()).hasSize(1);
        assertThat(mirror.snapshot().stores().get(0).element().capacity()).isEqualTo(20);
        assertThat(Objects.requireNonNull(mirror.snapshot().description()).changes())
                .containsEntry("areas.welding.elements.buffer.capacity", "20");
    }

    @Test
    void anotherLineUnderTheSameRunStartsAfresh() {
        hear(publisher.description(), publisher.at(50).state("framing", StationState.FAILED));

        hear(publisher.description(new LineSketch()
                .element("welding", "framing", Kind.STATION, 2, "line-off")
                .element("welding", "line-off", Kind.SINK, 0)
                .describe()));

        assertThat(mirror.snapshot().findStation("framing").orElseThrow().activity())
                .isNull();
    }

    @Test
    void descriptionOfAnOlderRunThatArrivesLateIsNotFollowed() {
        FakePublisher old =
                new FakePublisher(LineSketch.twoStations(), "run-0", FakePublisher.WALL_START.minusSeconds(9));
        hear(publisher.status(RunStatus.ONLINE), old.description(), publisher.description());

        assertThat(run().id()).isEqualTo("run-1");
        assertThat(mirror.snapshot().description()).isNotNull();
    }

    /** The computer of the line was started again with a clock one hour behind. */
    @Test
    void runWhoseClockIsBehindIsFollowedOnceItGoesOnAloneAndThatIsSaid() {
        FakePublisher next =
                new FakePublisher(LineSketch.twoStations(), "run-2", FakePublisher.WALL_START.minusSeconds(3_600));
        hear(publisher.description(), publisher.at(50).state("framing", StationState.FAILED));
        hear(next.description(), next.status(RunStatus.ONLINE), next.at(5).clock(1));
        hear(next.state("framing", StationState.BLOCKED));
        assertThat(run().id()).isEqualTo("run-1");

        hear(next.at(6).clock(1));

        assertThat(run().id()).isEqualTo("run-2");
        assertThat(run().simTime()).isEqualTo(next.instant(6));
        assertThat(activity("framing").state()).isEqualTo(StationState.BLOCKED);
        assertThat(mirror.snapshot().alarms())
                .anySatisfy(alarm -> assertThat(alarm.toString()).contains("clock-behind"));
        assertThat(run().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("clock-behind");
            assertThat(problem.count()).isEqualTo(1);
        });
    }

    /** Of two publishers under one name the one that began last stays. */
    @Test
    void olderRunIsNotFollowedWhileTheNewerGoesOn() {
        FakePublisher old =
                new FakePublisher(LineSketch.twoStations(), "run-0", FakePublisher.WALL_START.minusSeconds(9));
        hear(publisher.description(), old.description());
        for (int second = 1; second < 10; second++) {
            hear(old.at(second).clock(1), publisher.at(second).clock(1));
        }

        assertThat(run().id()).isEqualTo("run-1");
        assertThat(run().problems()).isEmpty();
    }

    @Test
    void runThatItsPublisherBeginsAgainStartsAfresh() {
        hear(publisher.description(), publisher.at(50).state("framing", StationState.FAILED));
        FakePublisher again =
                new FakePublisher(LineSketch.twoStations(), "run-1", FakePublisher.WALL_START.plusSeconds(9));

        hear(again.description(), again.state("framing", StationState.STARVED));

        assertThat(activity("framing").state()).isEqualTo(StationState.STARVED);
        assertThat(run().simTime()).isEqualTo(LineSketch.START);
        assertThat(handedOn).filteredOn(DescriptionMessage.class::isInstance).hasSize(2);
    }

    @Test
    void lastWillIsBelievedAndTakesNoNumber() {
        hear(
                publisher.description(),
                publisher.status(RunStatus.ONLINE),
                publisher.at(9).clock(60));

        hear(publisher.lastWill());
        assertThat(run().status()).isEqualTo(RunStatus.OFFLINE);

        hear(publisher.status(RunStatus.ONLINE));
        assertThat(run().status()).isEqualTo(RunStatus.ONLINE);
        assertThat(mirror.snapshot().reception().missing()).isZero();
    }

    @Test
    void lastWillThatTheNextConnectionOvertookIsNotBelieved() {
        hear(publisher.description(), publisher.status(RunStatus.ONLINE));
        Message will = publisher.lastWill();

        hear(publisher.status(RunStatus.ONLINE), will);

        assertThat(run().status()).isEqualTo(RunStatus.ONLINE);
        assertThat(mirror.snapshot().reception().late()).isEqualTo(1);
    }

    @Test
    void offlineOfAnotherRunIsNoNews() {
        FakePublisher other =
                new FakePublisher(LineSketch.twoStations(), "run-0", FakePublisher.WALL_START.plusSeconds(9));
        hear(publisher.description(), publisher.status(RunStatus.ONLINE), other.status(RunStatus.OFFLINE));

        assertThat(run().id()).isEqualTo("run-1");
        assertThat(run().status()).isEqualTo(RunStatus.ONLINE);
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

    @Test
    void twoPublishersOfOnePlantAreNoticed() {
        FakePublisher other =
                new FakePublisher(LineSketch.twoStations(), "run-2", FakePublisher.WALL_START.minusSeconds(9));
        hear(publisher.description(), other.description());
        for (int second = 0; second < 10; second++) {
            hearAt(HEARD.plusSeconds(second), publisher.at(50 + second).state("framing", StationState.WORKING));
            hearAt(HEARD.plusSeconds(second), other.at(10 + second).state("framing", StationState.STARVED));
        }
        assertThat(mirror.snapshot().reception().rivals()).containsExactly("run-1", "run-2");
        for (int second = 10; second < 60; second++) {
            hearAt(HEARD.plusSeconds(second), publisher.at(50 + second).state("framing", StationState.WORKING));
        }
        assertThat(mirror.snapshot().reception().rivals())
                .as("the other is gone")
                .isEmpty();
    }

    /** The former run still has a few words to say while the new one begins. */
    @Test
    void aChangeOfRunIsNoDouble() {
        FakePublisher next =
                new FakePublisher(LineSketch.twoStations(), "run-2", FakePublisher.WALL_START.plusSeconds(9));
        hear(publisher.description(), publisher.at(50).state("framing", StationState.WORKING));
        for (int i = 0; i < 6; i++) {
            hearAt(HEARD.plusMillis(10L * i), next.at(i).state("framing", StationState.WORKING));
            hearAt(HEARD.plusMillis(10L * i + 5), publisher.at(51 + i).state("framing", StationState.WORKING));
        }
        hearAt(HEARD.plusSeconds(1), next.description());
        for (int second = 2; second < 20; second++) {
            hearAt(HEARD.plusSeconds(second), next.at(second).state("framing", StationState.WORKING));
        }
        assertThat(mirror.snapshot().reception().rivals()).isEmpty();
    }

    private void hearAt(Instant at, Message message) {
        mirror.accept(message, at);
    }
}
