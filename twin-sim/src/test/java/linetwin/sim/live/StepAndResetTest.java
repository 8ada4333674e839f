package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.Mirror;
import linetwin.sim.line.LineRun;
import org.junit.jupiter.api.Test;

class StepAndResetTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualClock clock = new ManualClock();
    private final CommandedRun commanded = new CommandedRun(
            this::begin, new PacedRunSettings(SmallLine.PLANT, "1", new Pace(10), Long.MAX_VALUE, null), clock);
    private final RecordingSink sink = commanded.sink();
    private final PacedRun run = commanded.run();

    /** Takes a moment, as everything does. */
    private LineRun begin(long seed) {
        clock.sleep(1_000_000);
        return SmallLine.run(seed);
    }

    private void perform(LineCommand... commands) throws InterruptedException {
        commanded.perform(commands);
    }

    private List<String> replies() {
        return commanded.replies();
    }

    private Instant end() {
        return sink.last(ClockMessage.class).header().simTime();
    }

    @Test
    void aStepEndsExactlyAtTheNextEventOfTheLineAndTellsIt() throws InterruptedException {
        perform(new LineCommand.Pause(), new LineCommand.Step(null), new LineCommand.Step(null));

        // of this seed, the first to happen are a breakdown in the first cycle of framing and the end of its repair
        List<LineEvent.StateChanged> changes = sink.of(EventMessage.class).stream()
                .flatMap(message -> message.events().stream())
                .filter(LineEvent.StateChanged.class::isInstance)
                .map(LineEvent.StateChanged.class::cast)
                .toList();
        assertThat(changes)
                .extracting(LineEvent.StateChanged::to)
                .containsExactly(StationState.FAILED, StationState.WORKING);
        assertThat(end()).isEqualTo(changes.get(1).at());
        assertThat(sink.last(ClockMessage.class).paused()).isTrue();
    }

    @Test
    void aStepOfATimeTakesExactlyThat() throws InterruptedException {
        perform(new LineCommand.Pause(), new LineCommand.Step(Duration.ofMillis(34_567)));

        Instant paused = sink.of(ClockMessage.class).stream()
                .filter(ClockMessage::paused)
                .findFirst()
                .orElseThrow()
                .header()
                .simTime();
        assertThat(Duration.between(paused, end())).isEqualTo(Duration.ofMillis(34_567));
        assertThat(replies()).containsExactly("c1 accepted", "c2 accepted");
    }

    @Test
    void aRunThatGoesOnTakesNoStep() throws InterruptedException {
        perform(new LineCommand.Step(null));

        assertThat(replies())
                .containsExactly("c1 refused: the run is not paused, and a step is taken from a pause only");
    }

    @Test
    void aResetBeginsANewRunThatAMirrorFollows() throws InterruptedException {
        perform(new LineCommand.Reset(null));

        List<DescriptionMessage> described = sink.of(DescriptionMessage.class);
        assertThat(described).hasSize(2);
        Header second = described.get(1).header();
        assertThat(second.run()).isNotEqualTo(described.get(0).header().run());
        assertThat(second.seq()).isEqualTo(1);
        assertThat(second.simTime()).isEqualTo(SmallLine.START);
        assertThat(sink.of(StatusMessage.class).stream().map(StatusMessage::status))
                .containsExactly(RunStatus.ONLINE, RunStatus.OFFLINE, RunStatus.ONLINE, RunStatus.OFFLINE);
        Mirror mirror = new Mirror();
        sink.messages().stream()
                .filter(message -> !(message instanceof ReplyMessage))
                .forEach(message -> mirror.accept(message, clock.instant()));
        assertThat(mirror.snapshot().run())
                .satisfies(run -> assertThat(run.id()).isEqualTo(second.run()));
        assertThat(mirror.snapshot().reception().missing()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherAnotherOne() throws InterruptedException {
        perform(
                new LineCommand.SetPace(36_000),
                new LineCommand.Reset(null),
                new LineCommand.Reset(2L),
                new LineCommand.Reset(1L));

        List<String> runs = sink.of(DescriptionMessage.class).stream()
                .map(message -> message.header().run())
                .toList();
        List<Long> seeds = sink.of(DescriptionMessage.class).stream()
                .map(message -> message.description().seed())
                .toList();
        assertThat(seeds).containsExactly(1L, 1L, 2L, 1L);
        assertThat(eventsOf(runs.get(3))).hasSizeGreaterThan(100).isEqualTo(eventsOf(runs.get(1)));
        assertThat(eventsOf(runs.get(2))).hasSizeGreaterThan(100).isNotEqualTo(eventsOf(runs.get(1)));
    }

    private List<LineEvent> eventsOf(String id) {
        return sink.of(EventMessage.class).stream()
                .filter(message -> message.header().run().equals(id))
                .flatMap(message -> message.events().stream())
                .limit(1_000)
                .toList();
    }

    @Test
    void aResetThatArrivesTwiceIsObeyedOnce() throws InterruptedException {
        clock.at(SECOND, () -> commanded.send("r", new LineCommand.Reset(null)))
                .at(SECOND.multipliedBy(2), () -> commanded.send("r", new LineCommand.Reset(null)))
                .at(SECOND.multipliedBy(3), run::stop);
        run.perform(sink, () -> false);

        assertThat(replies()).containsExactly("r accepted", "r accepted");
        assertThat(sink.of(DescriptionMessage.class)).hasSize(2);
    }

    @Test
    void aResetKeepsPauseAndPace() throws InterruptedException {
        perform(new LineCommand.SetPace(60), new LineCommand.Pause(), new LineCommand.Reset(null));

        ClockMessage last = sink.last(ClockMessage.class);
        assertThat(last.paused()).isTrue();
        assertThat(last.pace()).isEqualTo(60);
        assertThat(sink.messages())
                .filteredOn(
                        message -> message.header().run().equals(last.header().run()))
                .extracting(Message::header)
                .extracting(Header::simTime)
                .containsOnly(SmallLine.START);
    }
}
