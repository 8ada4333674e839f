package linetwin.sim.bottleneck;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.Experiment;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.stats.PairedComparison;
import linetwin.sim.stats.Sample;

/**
 * The truth about a line: how much its throughput gains with the speed of each station, by central differences under common random
 * numbers, one value per replication.
 */
public record Elasticities(Map<String, Sample> byStation) {
    private static final double STEP = 0.1;
    private static final double LEVEL = 0.95;

    /** Measures them; the elasticity is d ln (good vehicles per planned hour) / d ln (1 / cycle). */
    public static Elasticities of(Scenario scenario, List<String> stations, RunPlan plan) {
        Map<String, Sample> found = new LinkedHashMap<>();
        for (String station : stations) {
            List<Double> raised = throughputs(scenario, station, 1 + STEP, plan);
            List<Double> lowered = throughputs(scenario, station, 1 - STEP, plan);
            found.put(
                    station,
                    new Sample(IntStream.range(0, raised.size())
                            .mapToObj(i -> Math.log(raised.get(i) / lowered.get(i)) / Math.log((1 + STEP) / (1 - STEP)))
                            .toList()));
        }
        return new Elasticities(found);
    }

    private static List<Double> throughputs(Scenario scenario, String station, double speed, RunPlan plan) {
        Scenario changed = scenario.stretched(List.of(RandomLine.cycle(station)), 1 / speed);
        return Experiment.of(changed.line(), plan)
                .run(new LocalReplicationRunner(1), Watch.NONE)
                .sample(LineFigure.GOOD_PER_PLANNED_HOUR.figure())
                .values();
    }

    /** A plan of a length that tells elasticities of some hundredths apart. */
    public static RunPlan plan(int replications, Duration duration) {
        return new RunPlan(replications, Duration.ofHours(5), duration, 11);
    }

    public double largest() {
        return byStation.values().stream().mapToDouble(Elasticities::mean).max().orElse(0);
    }

    /** The elasticity of a station over the largest one. */
    public double relative(String station) {
        Sample sample = byStation.get(station);
        return sample == null ? 0 : mean(sample) / largest();
    }

    /** Whether the elasticity of a station is not less than the largest beyond chance, by the paired differences. */
    public boolean isAmongTheLargest(String station) {
        Sample own = byStation.get(station);
        if (own == null) {
            return false;
        }
        return byStation.values().stream()
                .allMatch(other -> mean(other) <= mean(own)
                        || !PairedComparison.of(own, other, LEVEL).isSignificant());
    }

    /** The mean elasticity of a station over the replications. */
    public double mean(String station) {
        return mean(byStation.getOrDefault(station, Sample.of(0)));
    }

    private static double mean(Sample sample) {
        return sample.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
