package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineCommand.InjectFault;
import linetwin.model.telemetry.body.LineCommand.SetParameter;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** A line whose stations don't stop by themselves, so that whoever breaks one sees nothing but that. */
class RandomStopsTest {
    private static final PerformedScenario PLANT =
            new PerformedScenario(Scenarios.find("liangjiang-digital"), Duration.ofHours(8));

    private final LineRun run = PLANT.begin(1);
    private final PerformedCommands performed = new PerformedCommands(PLANT, run);

    @Test
    void nothingFailsWhileTheyAreOffAndAgainOnceTheyAreOn() {
        long before = failures();
        runOn(Duration.ofHours(24));
        long usual = failures() - before;
        assertThat(usual).isPositive();

        set("off");
        assertThat(performed.changes()).containsEntry(SetParameter.RANDOM_STOPS, "off");
        long held = failures();
        runOn(Duration.ofHours(24));
        assertThat(failures()).isEqualTo(held);
        assertThat(states())
                .doesNotContain(
                        StationState.FAILED, StationState.MINOR_STOP, StationState.ANDON, StationState.MAINTENANCE);

        set("on");
        assertThat(performed.changes()).isEmpty();
        runOn(Duration.ofHours(24));
        assertThat(failures() - held).isBetween(usual / 3, usual * 3);
    }

    @Test
    void faultOfATrainerStillStopsItsStation() {
        set("off");
        performed.perform(new InjectFault("framing", "", Duration.ofMinutes(20)));
        runOn(Duration.ofMinutes(10));
        assertThat(states()).contains(StationState.FAILED);
    }

    @Test
    void presentIsBroughtAboutAgain() {
        set("off");
        runOn(Duration.ofHours(3));
        Fingerprint fingerprint = new Fingerprint();
        run.report(fingerprint);
        LineRun again = Rerun.of(PLANT, performed.snapshot(fingerprint.text()), done -> true);
        assertThat(again.now()).isEqualTo(run.now());
    }

    @Test
    void replicationThatGoesOnFromItStopsByItself() {
        set("off");
        LineRun next = LineRun.goOn(PLANT.scenario().line(), run.save(), new RunSeed(7, 3));
        next.runUntil(next.now() + Ticks.of(Duration.ofHours(24)));
        assertThat(failures(next)).isGreaterThan(failures());
    }

    @Test
    void otherWordIsRefused() {
        assertThatThrownBy(() -> set("no"))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("plan.random-stops can't be set: 'no' must be on or off");
    }

    private void set(String value) {
        performed.perform(new SetParameter(SetParameter.RANDOM_STOPS, value));
    }

    private void runOn(Duration time) {
        run.runUntil(run.now() + Ticks.of(time));
    }

    private long failures() {
        return failures(run);
    }

    private static long failures(LineRun of) {
        return stations(of).stream()
                .mapToLong(state -> Objects.requireNonNull(state.counters().failures()))
                .sum();
    }

    private List<StationState> states() {
        return stations(run).stream().map(StateMessage::state).toList();
    }

    private static List<StateMessage> stations(LineRun of) {
        List<Message> told = new ArrayList<>();
        of.report(told::add);
        return told.stream()
                .filter(StateMessage.class::isInstance)
                .map(StateMessage.class::cast)
                .toList();
    }
}
