package linetwin.sim.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.sim.random.RandomStream;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.file.ScenarioFile;

/**
 * A plan to run a scenario at many points.
 *
 * @param plan of each point
 * @param latinPoints number of points of a Latin hypercube; 0 for a grid of all combinations
 */
public record Sweep(String name, Scenario scenario, RunPlan plan, List<Factor> factors, int latinPoints) {
    public Sweep {
        factors = List.copyOf(factors);
    }

    /**
     * The sweep in an experiment file.
     *
     * @throws ScenarioException with the mistakes of the file, or of the scenario that it names
     */
    public static Sweep read(Path file) {
        return SweepReader.read(new ScenarioFile(file, file.toString(), FileKind.EXPERIMENT));
    }

    /** One level for each factor, point by point, in an order that depends on the file alone. */
    public List<List<String>> points() {
        return latinPoints == 0 ? grid() : latinHypercube();
    }

    /** The scenario at a point. */
    public Scenario at(List<String> levels) {
        Scenario scenario = this.scenario;
        for (int i = 0; i < factors.size(); i++) {
            scenario = factors.get(i).applyTo(scenario, levels.get(i));
        }
        return scenario;
    }

    private List<List<String>> grid() {
        List<List<String>> points = List.of(List.of());
        for (Factor factor : factors) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> point : points) {
                for (String level : factor.levels()) {
                    List<String> next = new ArrayList<>(point);
                    next.add(level);
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }

    /** McKay, Beckman and Conover (1979): each factor meets each of n equal slices of its range once. */
    private List<List<String>> latinHypercube() {
        List<List<String>> points = new ArrayList<>();
        for (int i = 0; i < latinPoints; i++) {
            points.add(new ArrayList<>());
        }
        for (Factor factor : factors) {
            RandomStream stream = RandomStream.named(plan.seed(), 0, factor.name(), "latin-hypercube");
            List<Integer> slices = shuffled(stream);
            double from = Double.parseDouble(factor.levels().get(0));
            double to = Double.parseDouble(factor.levels().get(1));
            for (int i = 0; i < latinPoints; i++) {
                double share = (slices.get(i) + stream.uniform()) / latinPoints;
                double level = Math.round((from + share * (to - from)) * 1e6) / 1e6;
                points.get(i).add(String.valueOf(level));
            }
        }
        return points;
    }

    private List<Integer> shuffled(RandomStream stream) {
        List<Integer> slices = new ArrayList<>();
        for (int i = 0; i < latinPoints; i++) {
            slices.add((int) (stream.uniform() * (i + 1)), i);
        }
        return slices;
    }
}
