package linetwin.model.twin.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.twin.Mirror;
import org.junit.jupiter.api.Test;

class ProbationTest {
    private static final Duration THREE_YEARS = Duration.ofDays(3 * 366);

    private final FakePublisher publisher = new FakePublisher(LineSketch.twoStations(), "run-1");
    private final Mirror mirror = new Mirror();

    @Test
    void aMessageOfTheFarFutureDoesNotMoveTheClock() {
        hear(publisher.description(), publisher.at(10).state("framing", StationState.WORKING));
        Message clock = publisher.clock(60);
        hear(clock, later(publisher.clock(60), THREE_YEARS));

        assertThat(simTime()).isEqualTo(publisher.instant(10));
        assertThat(reception().rejected()).isEqualTo(1);
        assertThat(Objects.requireNonNull(reception().lastRejection()).reason())
                .isEqualTo(
                        "is of 2029-01-07T06:00:10Z, but the line is at 2026-01-05T06:00:10Z, which is not believed of a"
                                + " single message");
    }

    @Test
    void anEventOfTheFarFutureDoesNotHoldItsStationFast() {
        hear(publisher.description(), publisher.at(1).state("framing", StationState.WORKING));
        Message event = publisher
                .at((int) THREE_YEARS.toSeconds())
                .events(publisher.change("framing", StationState.WORKING, StationState.FAILED));
        hear(event.withHeader(moved(event.header(), Duration.ofSeconds(2).minus(THREE_YEARS), 0)));

        hear(publisher.at(3).state("framing", StationState.BLOCKED));

        assertThat(state("framing")).isEqualTo(StationState.BLOCKED);
    }

    @Test
    void theNextMessageOfTheTopicConfirmsAJump() {
        hear(publisher.description(), publisher.at(1).state("framing", StationState.WORKING));
        Message jump = later(publisher.at(2).state("framing", StationState.FAILED), THREE_YEARS);
        hear(jump, jump);
        assertThat(state("framing")).isEqualTo(StationState.WORKING);

        hear(later(publisher.at(3).state("framing", StationState.BLOCKED), THREE_YEARS));

        assertThat(state("framing")).isEqualTo(StationState.BLOCKED);
        assertThat(simTime()).isEqualTo(publisher.instant(3).plus(THREE_YEARS));
    }

    @Test
    void aNumberThatJumpsDoesNotMakeTheNextMessagesOld() {
        hear(publisher.description(), publisher.at(1).state("framing", StationState.WORKING));
        Message state = publisher.at(2).state("framing", StationState.BLOCKED);
        hear(state.withHeader(moved(state.header(), Duration.ZERO, Long.MAX_VALUE / 2)));
        assertThat(state("framing")).isEqualTo(StationState.WORKING);

        hear(state);

        assertThat(state("framing")).isEqualTo(StationState.BLOCKED);
        assertThat(reception().missing()).isZero();
        assertThat(reception().losses()).isEmpty();
    }

    @Test
    void aFirstNumberThatIsALieIsOvercomeByTheNextTwo() {
        hear(publisher.description());
        Message lie = publisher.state("framing", StationState.WORKING);
        hear(lie.withHeader(moved(lie.header(), Duration.ZERO, Long.MAX_VALUE / 2)));

        hear(publisher.at(1).state("framing", StationState.BLOCKED));
        assertThat(state("framing")).isEqualTo(StationState.WORKING);
        hear(publisher.at(2).state("framing", StationState.FAILED));

        assertThat(state("framing")).isEqualTo(StationState.FAILED);
    }

    @Test
    void theStatesOfAnOldRunMayComeBeforeItsClock() {
        Message description = publisher.description();
        Message state = later(publisher.at(5).state("framing", StationState.BLOCKED), THREE_YEARS);
        Message clock = later(publisher.at(6).clock(60), THREE_YEARS);

        hear(description, state, clock);

        assertThat(state("framing")).isEqualTo(StationState.BLOCKED);
        assertThat(simTime()).isEqualTo(publisher.instant(6).plus(THREE_YEARS));
        assertThat(reception().rejected()).isZero();
        assertThat(reception().lastRejection()).isNull();
    }

    @Test
    void lossesAreNamedByTheirTopicUntilTheyArriveAfterAll() {
        hear(publisher.description(), publisher.state("framing", StationState.WORKING));
        Message lost = publisher.state("framing", StationState.BLOCKED);
        hear(publisher.state("framing", StationState.FAILED));

        assertThat(reception().losses()).isEqualTo(List.of(new Reception.Loss(topicOf(lost), 1)));

        hear(lost);
        assertThat(reception().losses()).isEmpty();
    }

    private static Topic topicOf(Message message) {
        return message.topic();
    }

    private static Message later(Message message, Duration by) {
        return message.withHeader(moved(message.header(), by, 0));
    }

    private static Header moved(Header header, Duration by, long numbers) {
        return new Header(
                header.run(),
                header.source(),
                header.seq() + numbers,
                header.simTime().plus(by),
                header.wallTime());
    }

    private void hear(Message... messages) {
        Stream.of(messages).forEach(message -> mirror.accept(message, Instant.EPOCH));
    }

    private Reception reception() {
        return mirror.snapshot().reception();
    }

    private Instant simTime() {
        return Objects.requireNonNull(mirror.snapshot().run()).simTime();
    }

    private StationState state(String station) {
        return Objects.requireNonNull(
                        mirror.snapshot().findStation(station).orElseThrow().activity())
                .state();
    }
}
