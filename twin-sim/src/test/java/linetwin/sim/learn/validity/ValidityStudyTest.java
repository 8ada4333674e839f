package linetwin.sim.learn.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.learn.observe.UnfitTelemetryException;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidityStudyTest {
    private static final Duration HALF = Duration.ofHours(30);
    private static final String CYCLE = "areas.shop.elements.second.cycle";

    @TempDir
    Path folder;

    @Test
    void aLineThatGoesOnAsItDidIsAsItsModelSays() throws IOException {
        Scenario scenario = scenario();

        Validity validity = judge(scenario, true, hear(scenario, scenario, HALF));

        assertThat(validity.isValid()).as(() -> validity.refuted().toString()).isTrue();
        assertThat(validity.moved()).isEmpty();
        assertThat(validity.checks()).hasSizeGreaterThan(35);
        assertThat(validity.outside()).isLessThan(12); // 2 are expected, more than 11 once in 100 000
    }

    @Test
    void aLineThatChangedIsNotAndTheParameterThatMovedIsNamed() throws IOException {
        Scenario scenario = scenario();
        Scenario slower = scenario.set(CYCLE, "{gamma: {mean: 80 s, cv: 0.2}}");

        Validity validity = judge(scenario, true, hear(scenario, slower, HALF));

        assertThat(validity.isValid()).isFalse();
        assertMoved(validity, 80);
    }

    @Test
    void aParameterThatMovedIsNamedAlsoWhereTheFiguresDoNotShowIt() throws IOException {
        Scenario scenario = scenario();
        Scenario slower = scenario.set(CYCLE, "{gamma: {mean: 62 s, cv: 0.2}}");

        assertMoved(judge(scenario, true, hear(scenario, slower, HALF)), 62);
    }

    private static void assertMoved(Validity validity, double seconds) {
        assertThat(validity.moved().get(0).path()).isEqualTo(CYCLE);
        assertThat(validity.moved().get(0).line().estimate().interval().contains(seconds))
                .isTrue();
    }

    @Test
    void aModelThatIsWrongFromTheBeginIsRefutedAsItIsAndValidOnceFitted() throws IOException {
        Scenario real = scenario();
        Scenario thought = real.set(CYCLE, "{gamma: {mean: 50 s, cv: 0.2}}");

        assertThat(judge(thought, false, hear(real, real, HALF)).isValid()).isFalse();
        assertThat(judge(thought, true, hear(real, real, HALF)).isValid()).isTrue();
    }

    @Test
    void tooLittleIsSaidToBeTooLittle() throws IOException {
        Scenario scenario = scenario();
        HeldOutLine line = hear(scenario, scenario, Duration.ofMinutes(20));

        assertThatThrownBy(() -> judge(scenario, true, line))
                .isInstanceOf(UnfitTelemetryException.class)
                .hasMessageContaining("an hour or more is needed")
                .hasMessageContaining("Maybe");
    }

    private static Validity judge(Scenario scenario, boolean isFitted, HeldOutLine line) {
        return new ValidityStudy(scenario, isFitted, 1, 60, new LocalReplicationRunner(2)).validity(line, () -> {});
    }

    /** A line that is one scenario for a time, and another for as long. */
    private static HeldOutLine hear(Scenario first, Scenario then, Duration each) {
        LineRun run = LineRun.start(first.line(), new RunSeed(5, 0));
        Instant split = run.simTime().plus(each);
        HeldOutLine line = new HeldOutLine(split, new RunSeed(1, 0));
        Header header = new Header(run.runId(), Address.ofPlant("plant", "site"), 1, run.simTime(), null);
        line.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(line, Reporting.forRecording());
        run.runUntil(each.toNanos() / 1_000);
        if (then != first) {
            run.change(then.line());
        }
        run.runUntil(2 * each.toNanos() / 1_000);
        run.flush();
        return line;
    }

    private Scenario scenario() throws IOException {
        Path file = Files.createTempFile(folder, "line", ".yaml");
        Files.writeString(file, """
                schema: linetwin-scenario/1
                name: pair
                title: Pair
                plan: {rate: 55 /h, ideal-takt: 60 s}
                experiment: {duration: 1 h}
                areas:
                  shop:
                    elements:
                      items: {kind: source}
                      first:
                        cycle: {gamma: {mean: 58 s, cv: 0.2}}
                        stops: {fault: {time-to-stop: {exponential: 40 min}, repair: {exponential: 3 min}}}
                      store: {kind: buffer, capacity: 8}
                      second:
                        cycle: {gamma: {mean: 60 s, cv: 0.2}}
                        stops: {fault: {time-to-stop: {exponential: 50 min}, repair: {exponential: 3 min}}}
                      out: {kind: sink}
                """);
        return Scenarios.read(file);
    }
}
