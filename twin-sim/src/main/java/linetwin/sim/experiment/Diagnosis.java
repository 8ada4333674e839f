package linetwin.sim.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.kpi.LossTree;
import linetwin.model.kpi.MomentaryBottleneck.Share;

/**
 * What held a line up during one replication, known from its telemetry alone.
 *
 * @param bottlenecks each station's share of the time as momentary bottleneck, the largest first
 * @param turningPoint the station where blocking turns into starving
 * @param lineTree where the planned time of the last station went; empty for a line without a station
 * @param causedFraction by element: the planned time that all stations together lost to it, over all their planned time
 * @param overTime for equal slices of the time, each station's share of the slice as momentary bottleneck
 */
public record Diagnosis(
        List<Share> bottlenecks,
        Optional<String> turningPoint,
        Optional<LossTree> lineTree,
        SortedMap<String, Double> causedFraction,
        List<Map<String, Double>> overTime) {
    public Diagnosis {
        bottlenecks = List.copyOf(bottlenecks);
        causedFraction = Collections.unmodifiableSortedMap(new TreeMap<>(causedFraction));
        overTime = List.copyOf(overTime);
    }
}
