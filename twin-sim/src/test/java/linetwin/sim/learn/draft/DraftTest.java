package linetwin.sim.learn.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import linetwin.model.line.Element;
import linetwin.model.value.Text;
import linetwin.sim.learn.calibrate.HeardLine;
import linetwin.sim.learn.calibrate.RandomPlant;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.sim.scenario.file.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
    @TempDir
    Path folder;

    @Test
    void structureIsThatOfTheLine() throws IOException {
        for (long seed = 1; seed <= 6; seed++) {
            Scenario truth = RandomPlant.write(folder, seed);

            Scenario drafted = read(draft(HeardLine.of(truth, Duration.ofDays(2), seed)));

            assertThat(shapes(drafted)).as(truth.name()).containsExactlyInAnyOrderElementsOf(shapes(truth));
            assertThat(plans(drafted)).as(truth.name()).isEqualTo(plans(truth));
        }
    }

    @Test
    void everyValueSaysWhetherItIsCalibratedOrAssumed() throws IOException {
        Scenario drafted = read(draft(HeardLine.of(RandomPlant.write(folder, 2), Duration.ofDays(1), 1)));

        assertThat(drafted.parameters())
                .allSatisfy(value -> assertThat(value.basis())
                        .as(value.path())
                        .hasValueSatisfying(
                                basis -> assertThat(basis.mark()).isIn(Set.of(Mark.CALIBRATED, Mark.ASSUMED))));
        assertThat(drafted.parameters())
                .filteredOn(value -> value.path().startsWith("areas.shop.elements.s1.cycle"))
                .allSatisfy(
                        value -> assertThat(value.basis().orElseThrow().mark()).isEqualTo(Mark.CALIBRATED));
    }

    @Test
    void theWholePlantIsDraftedButForItsPresses() throws IOException {
        Draft draft = draft(HeardLine.of(Scenarios.find("liangjiang-digital"), Duration.ofHours(12), 1));

        Scenario drafted = read(draft);
        assertThat(drafted.line().elements()).hasSize(67);
        assertThat(drafted.line().shiftPlans()).isEmpty(); // of half a day no plan can be seen
        assertThat(draft.warnings()).extracting(Text::en).anyMatch(warning -> warning.startsWith("Press line 1"));
    }

    private static Draft draft(LineObservation heard) throws IOException {
        return Draft.of(heard, "drafted", "telemetry", new RunSeed(1, 0));
    }

    private Scenario read(Draft draft) throws IOException {
        return Scenarios.read(Files.writeString(folder.resolve("drafted.yaml"), draft.text()));
    }

    private static List<String> shapes(Scenario scenario) {
        return scenario.line().elements().stream().map(DraftTest::shape).toList();
    }

    private static String shape(Element element) {
        return element.id() + " " + element.kind() + " to " + element.routes() + " holds "
                + element.contents().capacity();
    }

    /** Shifts and breaks of the plans in use, whatever those are called. */
    private static List<String> plans(Scenario scenario) {
        return scenario.line().areas().stream()
                .flatMap(area -> area.shiftPlan().stream())
                .flatMap(id -> scenario.line().shiftPlans().stream()
                        .filter(plan -> plan.id().equals(id)))
                .map(plan -> plan.shifts() + " " + plan.breaks())
                .toList();
    }
}
