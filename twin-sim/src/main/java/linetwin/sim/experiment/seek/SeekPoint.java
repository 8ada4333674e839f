package linetwin.sim.experiment.seek;

import java.util.Optional;
import linetwin.sim.stats.ConfidenceInterval;

/**
 * What a figure is at one value of the parameter that is sought.
 *
 * @param setting the value of the parameter
 * @param figure mean of the figure
 * @param changePercent against the reference, if there is one
 * @param distance figure less target, paired by replication
 */
public record SeekPoint(
        double setting,
        ConfidenceInterval figure,
        Optional<ConfidenceInterval> changePercent,
        ConfidenceInterval distance) {}
