package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.sim.engine.Ticks;
import org.junit.jupiter.api.Test;

/** Long, since every test performs the same small line with the same clock, sink and network. */
class PacedRunTest {
    private static final long HOUR = 3_600 * Ticks.PER_SECOND;

    private final ManualClock clock = new ManualClock();
    private final RecordingSink sink = new RecordingSink();
    private final Congestion network = new Congestion();

    @Test
    void aPaceOfSixtyTakesAMinuteForAnHour() throws InterruptedException {
        perform(new Pace(60), HOUR);

        assertThat(Duration.ofNanos(clock.nanos())).isBetween(Duration.ofSeconds(60), Duration.ofMillis(60_020));
        assertThat(sink.last(ClockMessage.class).header().simTime())
                .isEqualTo(SmallLine.START.plus(Duration.ofHours(1)));
    }

    @Test
    void theClockIsPublishedOncePerWallSecond() throws InterruptedException {
        perform(new Pace(60), HOUR);

        // at the start, after each of 60 seconds, and at the end
        assertThat(sink.of(ClockMessage.class)).hasSize(62).allMatch(message -> message.pace() == 60);
    }

    @Test
    void aLateSubscriberFindsDescriptionStatusStatesAndLevelsFirst() throws InterruptedException {
        perform(new Pace(60), HOUR);

        assertThat(sink.messages().stream().limit(8).map(Message::topic).map(Object::toString))
                .containsExactly(
                        "linetwin/v1/test/plant/_/_/_/description",
                        "linetwin/v1/test/plant/_/_/_/status",
                        "linetwin/v1/test/plant/_/_/_/clock",
                        "linetwin/v1/test/plant/welding/body-1/source/state",
                        "linetwin/v1/test/plant/welding/body-1/framing/state",
                        "linetwin/v1/test/plant/welding/body-1/buffer/level",
                        "linetwin/v1/test/plant/welding/body-1/respot/state",
                        "linetwin/v1/test/plant/welding/body-1/sink/state");
    }

    @Test
    void theMessagesOfEachTopicAreNumberedWithoutGaps() throws InterruptedException {
        perform(new Pace(600), 4 * HOUR);

        assertThat(sink.messages().stream().collect(Collectors.groupingBy(Message::topic)))
                .allSatisfy((topic, messages) -> assertThat(messages.stream()
                                .map(message -> message.header().seq()))
                        .as("%s", topic)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, messages.size())
                                .boxed()
                                .toList()));
    }

    @Test
    void theRunEndsFinishedWithTheFiguresOfItsLastStates() throws InterruptedException {
        perform(Pace.MAX, 10 * HOUR);

        StateMessage atSink = sink.of(StateMessage.class).stream()
                .filter(state -> state.header().source().cell().equals("sink"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(sink.last(StatusMessage.class).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(sink.last(KpiMessage.class).values())
                .contains(
                        entry("goodVehicles", (double) atSink.counters().good()),
                        entry("jobsPerHour", atSink.counters().good() / 10.0),
                        entry("planVehicles", 600.0));
    }

    @Test
    void aStoppedRunGoesOffline() throws InterruptedException {
        PacedRun run = newRun(new Pace(1), HOUR);
        clock.at(Duration.ofSeconds(5), run::stop);

        run.perform(sink, network);

        assertThat(sink.last(StatusMessage.class).status()).isEqualTo(RunStatus.OFFLINE);
        assertThat(clock.nanos()).isEqualTo(Duration.ofSeconds(5).toNanos());
    }

    @Test
    void simulatedTimeStandsStillFromPauseToResume() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        clock.at(Duration.ofSeconds(10), () -> send(run, "p", new LineCommand.Pause()))
                .at(Duration.ofSeconds(40), () -> send(run, "r", new LineCommand.Resume()));

        run.perform(sink, network);

        assertThat(Duration.ofNanos(clock.nanos())).isBetween(Duration.ofSeconds(90), Duration.ofMillis(90_050));
        assertThat(simTimesOfPausedClocks()).hasSize(1);
        assertThat(replies()).containsExactly("p accepted", "r accepted");
    }

    @Test
    void aPauseLeavesNoEventUnsent() throws InterruptedException {
        PacedRun run = newRun(new Pace(240), 24 * HOUR); // events may wait 12 simulated seconds, as one does now
        clock.at(Duration.ofMillis(14_640), () -> send(run, "p", new LineCommand.Pause()))
                .at(Duration.ofSeconds(16), run::stop);

        run.perform(sink, network);

        Instant paused = simTimesOfPausedClocks().get(0);
        assertThat(sink.of(EventMessage.class).get(sink.of(EventMessage.class).size() - 1))
                .satisfies(last -> assertThat(last.header().simTime()).isEqualTo(paused));
    }

    @Test
    void aNewPaceCountsFromItsCommandOn() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        clock.at(Duration.ofSeconds(30), () -> send(run, "fast", new LineCommand.SetPace(600)));

        run.perform(sink, network);

        assertThat(Duration.ofNanos(clock.nanos())).isBetween(Duration.ofSeconds(33), Duration.ofMillis(33_050));
    }

    @Test
    void theLoadOfTheNetworkGrowsLessThanThePace() throws InterruptedException {
        perform(new Pace(60), HOUR);
        int slow = sink.messages().size();
        sink.messages().clear();

        perform(new Pace(3_600), 60 * HOUR);

        assertThat(sink.messages().size()).isLessThan(60 * slow / 2);
    }

    @Test
    void anInjectedFaultStopsTheStationForItsTimeOfRepair() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        clock.at(
                Duration.ofSeconds(1),
                () -> send(run, "f", new LineCommand.InjectFault("respot", "", Duration.ofMinutes(7))));

        run.perform(sink, network);

        List<LineEvent.StateChanged> changes = changesOf("respot");
        LineEvent.StateChanged begin = changes.stream()
                .filter(change -> change.to() == StationState.FAILED)
                .findFirst()
                .orElseThrow();
        LineEvent.StateChanged end = changes.get(changes.indexOf(begin) + 1);
        assertThat(Duration.between(begin.at(), end.at())).isEqualTo(Duration.ofMinutes(7));
        assertThat(replies()).containsExactly("f accepted");
    }

    @Test
    void aClearedFaultIsOverAtOnce() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        clock.at(
                        Duration.ofSeconds(1),
                        () -> send(run, "f", new LineCommand.InjectFault("respot", "", Duration.ofHours(1))))
                .at(Duration.ofSeconds(2), () -> send(run, "c", new LineCommand.ClearFault("respot")));

        run.perform(sink, network);

        assertThat(replies()).containsExactly("f accepted", "c accepted");
        assertThat(sink.last(KpiMessage.class).values().get("completedVehicles"))
                .isGreaterThan(30);
    }

    @Test
    void aCommandThatCantBeObeyedIsAnsweredWithTheReason() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        clock.at(Duration.ofSeconds(1), () -> send(run, "x", new LineCommand.ClearFault("respto")));

        run.perform(sink, network);

        assertThat(replies()).containsExactly("x refused: the line has no station 'respto' that could stop");
    }

    @Test
    void aCommandThatArrivesTwiceIsObeyedOnceAndAnsweredTwice() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        var fault = new LineCommand.InjectFault("respot", "", Duration.ofMinutes(5));
        clock.at(Duration.ofSeconds(1), () -> send(run, "f", fault))
                .at(Duration.ofSeconds(2), () -> send(run, "f", fault));

        run.perform(sink, network);

        assertThat(replies()).containsExactly("f accepted", "f accepted");
        assertThat(changesOf("respot").stream().filter(change -> change.to() == StationState.FAILED))
                .hasSize(1);
    }

    @Test
    void whatCantBeAnsweredIsCounted() throws InterruptedException {
        PacedRun run = newRun(new Pace(600), HOUR);
        clock.at(Duration.ofSeconds(1), () -> send(run, " ", new LineCommand.Pause()))
                .at(Duration.ofSeconds(2), () -> run.commands().onRejected("topic", "no JSON"));

        run.perform(sink, network);

        assertThat(run.rejectedCommands()).isEqualTo(2);
        assertThat(replies()).isEmpty();
    }

    @Test
    void aFullBacklogHoldsTheRunBackAndTheClockSaysSo() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        clock.at(Duration.ofSeconds(10), network::begin).at(Duration.ofSeconds(25), network::end);

        run.perform(sink, network);

        assertThat(Duration.ofNanos(clock.nanos())).isBetween(Duration.ofSeconds(75), Duration.ofMillis(75_050));
        assertThat(sink.of(ClockMessage.class).stream().filter(ClockMessage::slowed))
                .hasSizeBetween(14, 16);
    }

    @Test
    void aNewConnectionIsToldEverythingAgain() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        clock.at(Duration.ofSeconds(10), () -> run.commands().onConnection(true, "connected"));

        run.perform(sink, network);

        assertThat(sink.of(DescriptionMessage.class)).hasSize(2);
        assertThat(sink.of(StatusMessage.class).stream().map(StatusMessage::status))
                .containsExactly(RunStatus.ONLINE, RunStatus.ONLINE, RunStatus.FINISHED);
    }

    @Test
    void aDescriptionThatSomebodyOverwroteIsSaidAgainOncePerSecondAtMost() throws InterruptedException {
        PacedRun run = newRun(new Pace(60), HOUR);
        String topic = new Topic(SmallLine.PLANT, MessageClass.DESCRIPTION).toString();
        for (int i = 0; i < 20; i++) {
            clock.at(Duration.ofMillis(10_000 + 100 * i), () -> run.commands().onRejected(topic, "is no JSON"));
        }

        run.perform(sink, network);

        assertThat(sink.of(DescriptionMessage.class)).hasSizeBetween(3, 4);
        assertThat(run.rejectedCommands()).isEqualTo(20);
    }

    @Test
    void aDescriptionOfAnotherRunIsLeftAlone() throws InterruptedException {
        perform(new Pace(60), HOUR);
        DescriptionMessage other = sink.last(DescriptionMessage.class);
        sink.messages().clear();
        PacedRun run = newRun(new Pace(60), HOUR);
        clock.at(Duration.ofSeconds(70), () -> run.commands().onMessage(other));

        run.perform(sink, network);

        assertThat(sink.of(DescriptionMessage.class)).hasSize(1);
        assertThat(run.rejectedCommands()).isZero();
    }

    @Test
    void twoPerformancesOfOneRunAreToldApart() throws InterruptedException {
        perform(new Pace(60), HOUR);
        String first = sink.last(StatusMessage.class).header().run();
        perform(new Pace(60), HOUR);

        assertThat(sink.last(StatusMessage.class).header().run()).isNotEqualTo(first);
        assertThat(sink.last(StateMessage.class).header().run())
                .isEqualTo(sink.last(StatusMessage.class).header().run());
    }

    private void perform(Pace pace, long endTicks) throws InterruptedException {
        newRun(pace, endTicks).perform(sink, network);
    }

    private PacedRun newRun(Pace pace, long endTicks) {
        var settings = new PacedRunSettings(SmallLine.PLANT, "1", pace, endTicks, null);
        return new PacedRun(SmallLine::run, 1, settings, clock);
    }

    private void send(PacedRun run, String id, LineCommand command) {
        var header = new Header("viewer", SmallLine.PLANT, 1, SmallLine.START, null);
        run.commands().onMessage(new CommandMessage(header, id, command));
    }

    private List<String> replies() {
        return sink.of(ReplyMessage.class).stream()
                .map(reply -> reply.id() + (reply.accepted() ? " accepted" : " refused: " + reply.error()))
                .toList();
    }

    private List<Instant> simTimesOfPausedClocks() {
        return sink.of(ClockMessage.class).stream()
                .filter(ClockMessage::paused)
                .map(message -> message.header().simTime())
                .distinct()
                .toList();
    }

    private List<LineEvent.StateChanged> changesOf(String station) {
        return sink.of(EventMessage.class).stream()
                .flatMap(message -> message.events().stream())
                .filter(LineEvent.StateChanged.class::isInstance)
                .map(LineEvent.StateChanged.class::cast)
                .filter(change -> change.element().equals(station))
                .toList();
    }

    /** A network that takes nothing for a while. */
    private static final class Congestion implements BooleanSupplier {
        private boolean isCongested;

        void begin() {
            isCongested = true;
        }

        void end() {
            isCongested = false;
        }

        @Override
        public boolean getAsBoolean() {
            return isCongested;
        }
    }
}
