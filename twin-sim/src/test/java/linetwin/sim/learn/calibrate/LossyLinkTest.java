package linetwin.sim.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.learn.sample.StopSamples;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same week of a line, heard whole and over a link that loses, doubles and exchanges one message of a hundred each. */
class LossyLinkTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    private Path folder;

    private LineObservation whole;
    private LineObservation lossy;

    @BeforeEach
    void hear() throws IOException {
        Path file = Files.writeString(folder.resolve("line.yaml"), """
                schema: linetwin-scenario/1
                name: small
                title: Small
                plan: {rate: 30 /h, ideal-takt: 2 min}
                experiment: {duration: 1 h}
                areas:
                  shop:
                    elements:
                      items: {kind: source, inter-arrival: {exponential: 2 min}}
                      waiting: {kind: buffer, capacity: 1000}
                      work:
                        cycle: 50 s
                        stops: {fault: {time-to-stop: {weibull: {mean: 2 h, shape: 2}}, repair: {exponential: 5 min}}}
                      out: {kind: sink}
                """);
        Scenario scenario = Scenarios.read(file);
        whole = HeardLine.of(scenario, WEEK, 1);
        lossy = HeardLine.ofLossyLink(scenario, WEEK, 1);
        assertThat(lossy.reception().lost()).isPositive();
    }

    /** Of all that was seen, ended or not: right for an exponential distribution. */
    private static double meanSeconds(LifetimeSample sample) {
        return sample.exposure() / sample.ended();
    }

    private static StopSamples faults(LineObservation heard) {
        return heard.samples("work").stop("fault");
    }

    @Test
    void arrivalsAreNotTakenForMoreFrequentBecauseLongTimesAreMissedMoreOften() {
        double truth = meanSeconds(whole.samples("items").interArrivals().sample());
        LifetimeSample seen = lossy.samples("items").interArrivals().sample();
        assertThat(seen.censoredCount()).isGreaterThan(10);
        assertThat(meanSeconds(seen)).isBetween(0.98 * truth, 1.02 * truth);
    }

    @Test
    void timesToStopGoOnWhereTheNextMessageTellsThatThereWasNoStop() {
        int truth = faults(whole).byWork().renewals().ended();
        assertThat(truth).isGreaterThan(25);
        assertThat(faults(lossy).byWork().renewals().ended()).isGreaterThan((int) (0.9 * truth));
        assertThat(meanSeconds(faults(lossy).byWork().renewals()))
                .isBetween(
                        0.95 * meanSeconds(faults(whole).byWork().renewals()),
                        1.05 * meanSeconds(faults(whole).byWork().renewals()));
    }
}
