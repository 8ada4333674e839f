package linetwin.sim.learn.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

class StopSearchTest {
    /** One that somebody made has no stop mode, whether it was seen to end or not. */
    @Test
    void aStopMadeOnPurposeHasNoModeWhileItLastsEither() {
        LineRun run = LineRun.start(Scenarios.find("teaching/breakdown-travels").line(), new RunSeed(1, 0));
        Instant begin = run.simTime();
        Header header = new Header(run.runId(), Address.ofPlant("plant", "site"), 1, begin, null);
        StopSearch search = new StopSearch("third");
        search.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(search, Reporting.forRecording());

        run.interventions().replaceFault("third", "", Duration.ofMinutes(30));
        run.flush();

        assertThat(search.stops()).singleElement().satisfies(stop -> {
            assertThat(stop.stop()).isEmpty();
            assertThat(stop.begin()).isEqualTo(begin);
            assertThat(stop.isEnded()).isFalse();
        });
    }
}
