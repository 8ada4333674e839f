package linetwin.sim.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.kpi.loss.LossTree;

/**
 * What held a line up during one replication, known from its telemetry alone.
 *
 * @param bottleneck what limited the line in the whole time
 * @param lineTree where the planned time of the last station went; empty for a line without a station
 * @param causedFraction by element: the planned time that all stations together lost to it, over all their planned time
 * @param overTime for equal slices of the time, the fraction of each slice for which the line waited for each station
 */
public record Diagnosis(
        Bottleneck bottleneck,
        Optional<LossTree> lineTree,
        SortedMap<String, Double> causedFraction,
        List<Map<String, Double>> overTime) {
    public Diagnosis {
        causedFraction = Collections.unmodifiableSortedMap(new TreeMap<>(causedFraction));
        overTime = List.copyOf(overTime);
    }
}
