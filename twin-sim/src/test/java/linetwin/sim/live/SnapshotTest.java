package linetwin.sim.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineCommand.InjectFault;
import linetwin.model.telemetry.body.LineCommand.SetParameter;
import linetwin.model.telemetry.body.LineCommand.TakeSnapshot;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.model.telemetry.body.RunSnapshot.Setting;
import linetwin.sim.line.LineRun;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that are set while a line runs, and the present of a run that is brought about again from what it tells. */
class SnapshotTest {
    private static final String REPAIR = "areas.shop.elements.third.stops.breakdown.repair";
    private static final String BUFFER = "areas.shop.elements.buffer-1.capacity";

    private final Scenario scenario = Scenarios.find("teaching/breakdown-travels");
    private final CommandedRun commanded = performed(scenario, Duration.ofHours(8));

    private static CommandedRun performed(Scenario scenario, Duration warmUp) {
        Address plant = Address.ofPlant(
                scenario.line().plant().enterprise(), scenario.line().plant().site());
        return new CommandedRun(
                new PerformedScenario(scenario, warmUp),
                new PacedRunSettings(plant, "1", new Pace(600), Long.MAX_VALUE, null),
                new ManualClock());
    }

    private static RunSnapshot lastSnapshot(CommandedRun commanded) {
        return Objects.requireNonNull(commanded.sink().last(ReplyMessage.class).snapshot());
    }

    private static LineRun rerun(Scenario scenario, RunSnapshot snapshot) {
        return Rerun.of(new PerformedScenario(scenario, snapshot.warmUp()), snapshot, fraction -> true);
    }

    @Test
    void aParameterThatIsSetIsDescribedWithItsEffectToEverybody() throws InterruptedException {
        commanded.perform(new SetParameter(BUFFER, "9"), new SetParameter(REPAIR, "20 min"));

        assertThat(commanded.replies()).containsExactly("c1 accepted", "c2 accepted");
        var line = commanded.sink().last(DescriptionMessage.class).description();
        assertThat(line.changes())
                .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.of(BUFFER, "9", REPAIR, "20 min")));
        assertThat(line.elements())
                .filteredOn(element -> element.id().equals("buffer-1"))
                .singleElement()
                .satisfies(buffer -> assertThat(buffer.capacity()).isEqualTo(9));
    }

    @Test
    void whatCannotBeSetIsRefusedInOneSentenceAndChangesNothing() throws InterruptedException {
        commanded.perform(
                new SetParameter("areas.shop.elements.buffer-1.capacty", "9"),
                new SetParameter(BUFFER, "many"),
                new SetParameter("crews.repair.size", "2"));

        assertThat(commanded.replies())
                .containsExactly(
                        "c1 refused: areas.shop.elements.buffer-1.capacty can't be set: "
                                + "'areas.shop.elements.buffer-1.capacty' is the path of no parameter. "
                                + "Maybe 'areas.shop.elements.buffer-1.capacity' is meant",
                        "c2 refused: " + BUFFER + " can't be set: " + BUFFER
                                + ": 'many' must be a whole number of at most 1000000",
                        "c3 refused: crews.repair.size can't be set: what the line consists of can't change while it"
                                + " runs");
        assertThat(commanded.sink().of(DescriptionMessage.class)).hasSize(1);
    }

    @Test
    void aSnapshotNamesAllParametersWithTheirPresentValues() throws InterruptedException {
        commanded.perform(new SetParameter(BUFFER, "9"), new TakeSnapshot());

        assertThat(lastSnapshot(commanded).parameters())
                .hasSize(scenario.parameters().size() + 1)
                .contains(
                        new Setting(new Parameter(BUFFER, ParameterKind.COUNT), "9"),
                        new Setting(new Parameter(SetParameter.RANDOM_STOPS, ParameterKind.WORD), "on"));
    }

    @Test
    void thePresentIsBroughtAboutAgain() throws InterruptedException {
        commanded.perform(
                new InjectFault("first", "", Duration.ofMinutes(30)),
                new SetParameter(REPAIR, "20 min"),
                new LineCommand.ClearFault("first"),
                new TakeSnapshot());
        RunSnapshot snapshot = lastSnapshot(commanded);

        LineRun again = rerun(scenario, snapshot);

        assertThat(snapshot.deeds()).hasSize(3);
        assertThat(snapshot.warmUp()).isEqualTo(Duration.ofHours(8));
        assertThat(again.simTime())
                .isEqualTo(commanded.sink().last(ReplyMessage.class).header().simTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"liangjiang-baseline", "liangjiang-digital"})
    void thePresentOfAPlantIsBroughtAboutAgain(String plant) throws InterruptedException {
        CommandedRun performed = performed(Scenarios.find(plant), Duration.ofHours(20));
        performed.perform(
                new SetParameter("areas.painting.elements.painted-store.capacity", "90"),
                new LineCommand.SetPace(36_000),
                new TakeSnapshot());

        assertThat(performed.replies()).last().asString().contains("accepted");
        assertThat(rerun(Scenarios.find(plant), lastSnapshot(performed)).now()).isPositive();
    }

    @Test
    void anotherLineThanThatOfTheRunIsNotTakenForIt() throws InterruptedException {
        commanded.perform(new TakeSnapshot());
        RunSnapshot snapshot = lastSnapshot(commanded);

        assertThatThrownBy(() -> rerun(scenario.set(BUFFER, "5"), snapshot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'breakdown-travels' here is not that of the run");
    }

    @Test
    void aRerunTellsHowFarItIsAndCanBeStopped() throws InterruptedException {
        commanded.perform(new TakeSnapshot(), new TakeSnapshot(), new LineCommand.SetPace(36_000), new TakeSnapshot());
        RunSnapshot snapshot = lastSnapshot(commanded);
        List<Double> fractions = new ArrayList<>();

        assertThatThrownBy(() -> Rerun.of(
                        new PerformedScenario(scenario, snapshot.warmUp()),
                        snapshot,
                        fraction -> fractions.add(fraction) && fractions.size() < 3))
                .isInstanceOf(CancellationException.class);
        assertThat(fractions).hasSize(3).isSorted();
    }
}
