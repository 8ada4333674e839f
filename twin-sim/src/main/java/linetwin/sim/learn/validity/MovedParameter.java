package linetwin.sim.learn.validity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.sim.learn.calibrate.Calibration;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.fit.ParameterInterval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A parameter that the line tells otherwise than the model.
 *
 * @param model its value in the model, as a file writes it
 * @param line what the line tells since the split
 * @param pValue how often a parameter that stays as it is would be told as far apart, 0..1
 */
public record MovedParameter(String model, Identified line, double pValue) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Of a 95 % interval, in standard deviations. */
    private static final double WIDTH = 3.92;

    public String path() {
        return line.path();
    }

    /**
     * Those that have moved, the plainest first; of all that are told to have, no more than a share is expected to be so by chance.
     *
     * @param learned what the model was fitted by; empty if it is taken as it is, and its values for sure
     */
    static List<MovedParameter> of(Optional<Calibration> learned, Calibration since) {
        Map<String, Identified> before = new HashMap<>();
        learned.ifPresent(by -> by.identified().forEach(finding -> before.put(finding.path(), finding)));
        List<MovedParameter> all = new ArrayList<>();
        for (Identified now : since.identified()) {
            double then = learned.isPresent() && before.containsKey(now.path())
                    ? spread(before.get(now.path()).estimate().interval())
                    : 0;
            double spread = Math.hypot(then, spread(now.estimate().interval()));
            double apart = Math.abs(Math.log(now.estimate().value() / now.ownValue()));
            if (spread > 0 && Double.isFinite(spread) && Double.isFinite(apart)) {
                all.add(new MovedParameter(now.own(), now, 2 * NORMAL.survivalProbability(apart / spread)));
            }
        }
        List<MovedParameter> sorted = all.stream()
                .sorted(Comparator.comparingDouble(MovedParameter::pValue))
                .toList();
        double[] values = sorted.stream().mapToDouble(MovedParameter::pValue).toArray();
        return sorted.subList(0, FalseDiscoveries.count(values));
    }

    /** The standard deviation of the logarithm. */
    private static double spread(ParameterInterval interval) {
        return Math.log(interval.upper() / interval.lower()) / WIDTH;
    }
}
