package linetwin.sim.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Unidentified;
import linetwin.sim.learn.observe.UnfitTelemetryException;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.file.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibratorTest {
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @TempDir
    Path folder;

    @Test
    void intervalsHoldTheTruthOfRandomLines() {
        Coverage coverage = new Coverage();
        for (long seed = 1; seed <= 8; seed++) {
            Scenario scenario = RandomPlant.write(folder, seed);
            coverage.add(calibrate(scenario, HeardLine.of(scenario, THREE_DAYS, 1_000 + seed)));
        }

        // of 240 parameters at 95 %, fewer than 90 % by chance once in 4 000
        assertThat(coverage.all()).isGreaterThan(200);
        assertThat(coverage.fraction()).as(coverage::toString).isGreaterThan(0.90);
    }

    @Test
    void lostDoubledAndExchangedMessagesCostDetailAndNoTruth() {
        Coverage coverage = new Coverage();
        for (long seed = 1; seed <= 4; seed++) {
            Scenario scenario = RandomPlant.write(folder, seed);
            LineObservation heard = HeardLine.ofLossyLink(scenario, THREE_DAYS, 1_000 + seed);
            assertThat(heard.reception().lost()).isPositive();
            assertThat(heard.reception().doubled()).isPositive();
            coverage.add(calibrate(scenario, heard));
        }

        assertThat(coverage.fraction()).as(coverage::toString).isGreaterThan(0.88);
    }

    /** Two stations share one mender, who needs 10 min exactly: who waits for him is down for longer. */
    @Test
    void waitingForACrewIsNoRepair() throws IOException {
        Scenario scenario = line("""
                a: {cycle: 50 s, stops: {fault: {time-to-stop: {exponential: 30 min}, repair: 10 min, crew: menders}}}
                store: {kind: buffer, capacity: 20}
                b: {cycle: 50 s, stops: {fault: {time-to-stop: {exponential: 30 min}, repair: 10 min, crew: menders}}}
                """);

        Identified repair =
                identified(calibrate(scenario, HeardLine.of(scenario, THREE_DAYS, 7)), "a.stops.fault.repair");

        assertThat(repair.value()).isEqualTo("600 s");
        assertThat(repair.isKept()).isTrue();
        assertThat(repair.notes()).extracting(Text::en).anyMatch(note -> note.contains("all of the crew were busy"));
    }

    @Test
    void stopsOfOtherNamesAreToldOnBothSides() throws IOException {
        Scenario real = line(
                "a: {cycle: 50 s, stops: {jam: {time-to-stop: {exponential: 30 min}, repair: {exponential: 5 min}}}}\n");
        Scenario thought = line(
                "a: {cycle: 50 s, stops: {fault: {time-to-stop: {exponential: 30 min}, repair: {exponential: 5 min}}}}\n");

        Calibration calibration = calibrate(thought, HeardLine.of(real, Duration.ofHours(20), 1));

        assertThat(calibration.unmodelled()).containsExactly("a/jam");
        assertThat(calibration.unidentified())
                .extracting(Unidentified::path)
                .contains("areas.shop.elements.a.stops.fault.time-to-stop", "areas.shop.elements.a.stops.fault.repair");
    }

    @Test
    void whatTheLineContradictsIsTakenOverWithItsEvidence() throws IOException {
        Scenario thought = line("slow: {cycle: {gamma: {mean: 50 s, cv: 0.2}}}\n");
        Scenario real = thought.set("areas.shop.elements.slow.cycle", "{gamma: {mean: 54 s, cv: 0.2}}");
        Calibration calibration = calibrate(thought, HeardLine.of(real, Duration.ofHours(20), 1));

        Identified cycle = identified(calibration, "slow.cycle");
        assertThat(cycle.isKept()).isFalse();
        assertThat(cycle.estimate().interval().contains(54)).isTrue();

        Scenario calibrated = calibration.calibrated(false, "monday.jsonl");
        assertThat(calibrated.parameters())
                .filteredOn(value -> value.path().startsWith("areas.shop.elements.slow.cycle."))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.basis()).hasValueSatisfying(basis -> {
                    assertThat(basis.mark()).isEqualTo(Mark.CALIBRATED);
                    assertThat(basis.text().en()).startsWith("monday.jsonl: n ");
                }));
    }

    @Test
    void whatWasFittedAndSimulatedIsFittedAgain() {
        Scenario truth = RandomPlant.write(folder, 11);
        Scenario fitted = calibrate(truth, HeardLine.of(truth, THREE_DAYS, 1)).calibrated(true, "first");
        Calibration again = calibrate(fitted, HeardLine.of(fitted, THREE_DAYS, 2));

        Coverage coverage = new Coverage();
        coverage.add(again);
        assertThat(coverage.fraction()).as(coverage::toString).isGreaterThan(0.85);
    }

    @Test
    void eachParameterIsToldOrSaysWhyNot() throws IOException {
        Scenario scenario = line("""
                a: {cycle: 50 s, places: 2, setup: {when: colour, time: 3 s}}
                b: {cycle: 20 s, quality: {defect: 1 %}, power: {working: 5 kW, idle: 1 kW}}
                """);

        Calibration calibration = calibrate(scenario, HeardLine.of(scenario, Duration.ofHours(2), 1));

        assertThat(calibration.unidentified())
                .extracting(Unidentified::path, finding -> finding.reason().en())
                .anySatisfy(row ->
                        assertThat(row.toList().toString()).contains("a.setup.time", "its state shows one of them"))
                .anySatisfy(row ->
                        assertThat(row.toList().toString()).contains("b.quality.defect", "no inspection behind it"))
                .anySatisfy(
                        row -> assertThat(row.toList().toString()).contains("b.power.working", "meters tell totals"));
    }

    @Test
    void aScenarioOfAnotherLineIsRefused() throws IOException {
        Scenario one = line("a: {cycle: 50 s}\n");
        Scenario other = line("b: {cycle: 50 s}\n");
        LineObservation heard = HeardLine.of(one, Duration.ofHours(1), 1);

        assertThatThrownBy(() -> new Calibrator(other, heard, new RunSeed(1, 0)))
                .isInstanceOf(UnfitTelemetryException.class)
                .hasMessage(
                        "the line 'small' is not that of scenario 'small': the scenario alone has 'b' the line alone has 'a'."
                                + "\nMaybe another scenario is meant, or draft makes one of this line.");
    }

    private Scenario line(String elements) throws IOException {
        Path file = Files.createTempFile(folder, "line", ".yaml");
        Files.writeString(file, """
                schema: linetwin-scenario/1
                name: small
                title: Small
                plan: {rate: 30 /h, ideal-takt: 2 min}
                experiment: {duration: 1 h}
                crews: {menders: {size: 1}}
                areas:
                  shop:
                    elements:
                      items: {kind: source}
                """ + (elements + "out: {kind: sink}\n").indent(6));
        return Scenarios.read(file);
    }

    private static Calibration calibrate(Scenario scenario, LineObservation heard) {
        return new Calibrator(scenario, heard, new RunSeed(1, 0)).calibrate((done, all) -> {});
    }

    private static Identified identified(Calibration calibration, String path) {
        return calibration.identified().stream()
                .filter(finding -> finding.path().equals("areas.shop.elements." + path))
                .findFirst()
                .orElseThrow();
    }
}
