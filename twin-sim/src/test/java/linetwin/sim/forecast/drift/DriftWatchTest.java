package linetwin.sim.forecast.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.sim.forecast.drift.DriftAlarm.Unit;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three stations that stop, of which the middle one is no bottleneck. */
class DriftWatchTest {
    private static final String STATION = "areas.shop.elements.";
    private static final Duration BEFORE = Duration.ofHours(30);

    @TempDir
    private Path folder;

    @Test
    void aCycleThatGrowsByEightPerCentIsNamedWithinFourHoursThoughNothingElseShowsIt() throws IOException {
        DriftTrial trial = new DriftTrial(line(), 4);

        List<DriftAlarm> alarms = trial.changed(STATION + "second.cycle", 1.08, BEFORE, Duration.ofHours(4));

        assertThat(alarms).hasSize(1);
        DriftAlarm alarm = alarms.get(0);
        Instant change = trial.time(BEFORE);
        assertThat(alarm.path()).isEqualTo(STATION + "second.cycle");
        assertThat(alarm.modelValue()).isEqualTo(50);
        assertThat(alarm.nowValue()).isCloseTo(54, Offset.offset(1.0));
        assertThat(alarm.since()).isBetween(change.minusSeconds(7_200), change.plusSeconds(3_600));
        assertThat(alarm.pValue()).isLessThan(0.036);
        assertThat(alarm.at()).isBefore(change.plus(Duration.ofHours(2)));
    }

    @Test
    void repairsThatTakeThreeTimesAsLongAndSharesThatRiseAreNamed() throws IOException {
        DriftTrial trial = new DriftTrial(line(), 5);

        assertThat(trial.changed(STATION + "first.stops.breakdown.repair", 3, BEFORE, Duration.ofDays(3)))
                .extracting(DriftAlarm::path)
                .containsExactly(STATION + "first.stops.breakdown.repair");
        assertThat(trial.changed(STATION + "third.andon.probability", 4, BEFORE, Duration.ofHours(12)))
                .extracting(DriftAlarm::path, DriftAlarm::unit)
                .containsExactly(tuple(STATION + "third.andon.probability", Unit.SHARE));
    }

    @Test
    void aLineThatStaysAsItIsRaisesFewerAlarmsThanOneInAWeek() throws IOException {
        assertThat(new DriftTrial(line(), 6).undisturbed(Duration.ofDays(14))).hasSizeLessThan(2);
    }

    private Scenario line() throws IOException {
        Path file = folder.resolve("line.yaml");
        Files.writeString(file, """
                schema: linetwin-scenario/1
                name: three
                title: Three stations
                plan: {rate: 50 /h, ideal-takt: 60 s}
                experiment: {replications: 2, duration: 40 h}
                areas:
                  shop:
                    elements:
                      bodies: {kind: source}
                      first:
                        cycle: {gamma: {mean: 60 s, cv: 0.2}}
                        stops: {breakdown: {time-to-stop: {exponential: 60 min}, repair: {exponential: 4 min}}}
                      store: {kind: buffer, capacity: 10}
                      second: {cycle: {lognormal: {mean: 50 s, cv: 0.12}}}
                      more: {kind: buffer, capacity: 10}
                      third:
                        cycle: {weibull: {mean: 55 s, shape: 5}}
                        andon: {probability: 3 %, duration: {exponential: 30 s}}
                      out: {kind: sink}
                """);
        return Scenarios.read(file);
    }
}
