package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Source;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.RemoteClearing;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.RemoteAttempts;
import linetwin.model.value.Text;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.api.Test;

/** Stops that a control room clears, or can't: constant times, every state change worked out by hand. */
class RemoteStoriesTest {
    /** Stops after so much work, to be mended within 6 s by a fitter who comes after 2 s. */
    private static StopMode jam(double timeToStop, double success, boolean isAutomatic) {
        return new StopMode(
                        "jam",
                        Text.of("jam"),
                        StopKind.MINOR_STOP,
                        StopClock.WORKING_TIME,
                        seconds(timeToStop),
                        seconds(2),
                        seconds(6),
                        Optional.of("fitters"))
                .with(new RemoteClearing(new CrewCall("room", Optional.empty()), seconds(1.5), success, isAutomatic));
    }

    private static DrawnLine line(StopMode... stops) {
        DrawnLine drawn = new DrawnLine().crew("fitters", 1).crew("room", 1);
        for (int i = 0; i < stops.length; i++) {
            String id = String.valueOf((char) ('a' + i));
            drawn.add(new Source(
                            DrawnLine.label("from-" + id), Source.Item.VEHICLE, Optional.empty(), CarrierUse.NONE, id))
                    .station(id, work(seconds(100), stops[i]), "sink");
        }
        return drawn.sink();
    }

    private static List<String> stopsOf(LineRun run, double until) {
        return Trace.of(run, until, Set.of(StateChanged.class))
                .lines()
                .filter(line -> line.contains("MINOR_STOP"))
                .toList();
    }

    @Test
    void aStopThatTheControlRoomClearsWaitsForNobodyOnTheFloor() {
        assertThat(stopsOf(line(jam(5, 1, true)).run(), 14))
                .containsExactly(
                        "5.0 a WORKING>MINOR_STOP jam@a",
                        "6.5 a MINOR_STOP>WORKING",
                        "11.5 a WORKING>MINOR_STOP jam@a",
                        "13.0 a MINOR_STOP>WORKING");
    }

    @Test
    void afterAnAttemptThatFailsTheCrewComes() {
        assertThat(stopsOf(line(jam(5, 0, true)).run(), 15))
                .containsExactly("5.0 a WORKING>MINOR_STOP jam@a", "14.5 a MINOR_STOP>WORKING");
    }

    /** Both stop at 5: the one operator turns to a, then to b. */
    @Test
    void operatorsOfTheControlRoomAreFewToo() {
        assertThat(stopsOf(line(jam(5, 1, true), jam(5, 1, true)).run(), 9))
                .containsExactly(
                        "5.0 a WORKING>MINOR_STOP jam@a",
                        "5.0 b WORKING>MINOR_STOP jam@b",
                        "6.5 a MINOR_STOP>WORKING",
                        "8.0 b MINOR_STOP>WORKING");
    }

    /** Asked for at 6 while the fitter is on the way: cleared at 7.5, and the fitter is free for b, stopped at 7. */
    @Test
    void anAttemptThatIsAskedForGoesOnBesideTheCrewAndSendsItAwayIfItClears() {
        LineRun run = line(jam(5, 1, false), jam(7, 1, false)).run();
        run.runUntil(6_000_000);
        run.interventions().clearRemotely("a");

        assertThat(stopsOf(run, 16))
                .containsExactly(
                        "7.0 b WORKING>MINOR_STOP jam@b",
                        "7.5 a MINOR_STOP>WORKING",
                        "12.5 a WORKING>MINOR_STOP jam@a",
                        "15.5 b MINOR_STOP>WORKING");
    }

    @Test
    void aStopThatIsOverByItselfFreesTheOperator() {
        LineRun run = line(jam(5, 1, true), jam(6, 1, true)).run();
        run.runUntil(5_500_000);
        run.interventions().clearFault("a");

        assertThat(stopsOf(run, 8)).contains("6.0 b WORKING>MINOR_STOP jam@b", "7.5 b MINOR_STOP>WORKING");
    }

    @Test
    void whatCantBeClearedIsRefusedWithTheReason() {
        StopMode plain = DrawnLine.stop("fault", StopKind.BREAKDOWN, seconds(3), seconds(50));
        LineRun run = line(jam(5, 1, false), plain).run();
        run.runUntil(5_500_000);
        assertRefused(run, "b", "no stop of station 'b' can be cleared from a control room");
        run.interventions().clearRemotely("a");
        assertRefused(run, "a", "the control room is at station 'a' already");
        run.runUntil(8_000_000);
        assertRefused(run, "a", "station 'a' is not stopped");
        run.interventions().injectFault("a", "", Duration.ofSeconds(9));
        assertRefused(run, "a", "the stop 'injected' of station 'a' can't be cleared from a control room");
        assertRefused(run, "x", "the line has no station 'x' that could stop");
    }

    private static void assertRefused(LineRun run, String station, String why) {
        assertThatThrownBy(() -> run.interventions().clearRemotely(station))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage(why);
    }

    /** Both attempts of a clear, the one of b fails. */
    @Test
    void telemetryCountsAttemptsAndSaysWhichStopsWereCleared() {
        List<Message> messages = new ArrayList<>();
        LineRun run = line(jam(5, 1, true), jam(5, 0, true)).run();
        run.publishTo(messages::add, Reporting.forRecording());
        run.runUntil(16_000_000);
        run.report(messages::add);

        List<StateChanged> cleared = messages.stream()
                .filter(EventMessage.class::isInstance)
                .flatMap(message -> ((EventMessage) message).events().stream())
                .filter(StateChanged.class::isInstance)
                .map(StateChanged.class::cast)
                .filter(StateChanged::isRemote)
                .toList();
        assertThat(cleared).hasSize(2).extracting(LineEvent::element).containsOnly("a");
        assertThat(attempts(messages, "a")).isEqualTo(new RemoteAttempts(2, 2, 0));
        assertThat(attempts(messages, "b")).isEqualTo(new RemoteAttempts(1, 0, 1));
        assertThat(run.description(null).hasControlRoom()).isTrue();
    }

    private static RemoteAttempts attempts(List<Message> messages, String station) {
        RemoteAttempts last = RemoteAttempts.NONE;
        for (Message message : messages) {
            if (message instanceof StateMessage state
                    && state.header().source().cell().equals(station)) {
                last = state.counters().remote();
            }
        }
        return last;
    }

    /** A run that is saved in the middle of an attempt, or while one waits for the operator, goes on as if it had not been. */
    @Test
    void aSavedRunGoesOn() {
        for (long ticks : new long[] {5_500_000, 6_000_000, 7_000_000}) {
            DrawnLine drawn = line(jam(5, 0.5, true), jam(5, 0.5, true));
            Consumer<LineRun> toEnd = run -> run.runUntil(300_000_000);
            LineRun whole = drawn.run();
            whole.runUntil(ticks);
            LineRun restored = LineRun.restore(drawn.line(), whole.save());
            toEnd.accept(whole);
            toEnd.accept(restored);
            assertThat(restored.save()).isEqualTo(whole.save());
        }
    }

    /** Heard at 5.5, half a second into the attempt on a, and while b waits for the one operator. */
    @Test
    void aLineThatIsTakenUpInTheMiddleOfAnAttemptGoesOnWithIt() {
        DrawnLine drawn = line(jam(5, 1, true), jam(5, 1, true));
        LineRun truth = drawn.run();
        LineRun started = LineRun.startAt(drawn.line(), HeardPresent.after(truth, 5_500_000), new RunSeed(1, 1));

        assertThat(stopsOf(started, 9)).containsExactly("6.5 a MINOR_STOP>WORKING", "8.0 b MINOR_STOP>WORKING");
    }

    /** The attempt has failed at 6.5, so that at 7 the fitter is on the way, until 14.5. */
    @Test
    void aLineThatIsTakenUpAfterAnAttemptFailedWaitsForItsCrew() {
        DrawnLine drawn = line(jam(5, 0, true));
        LineRun truth = drawn.run();
        LineRun started = LineRun.startAt(drawn.line(), HeardPresent.after(truth, 7_000_000), new RunSeed(1, 1));

        assertThat(stopsOf(started, 19)).containsExactly("14.5 a MINOR_STOP>WORKING");
    }
}
