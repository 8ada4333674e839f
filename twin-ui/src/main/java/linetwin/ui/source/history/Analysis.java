package linetwin.ui.source.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.bottleneck.Bottleneck;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.loss.LossTree;
import linetwin.model.telemetry.body.LeadTimes;
import org.jspecify.annotations.Nullable;

/**
 * A line in a period that the user chose; immutable.
 *
 * @param kept the longest period that could be chosen
 * @param losses absent until something was heard of the last station
 * @param states what each station did, by its id, in the order of the description
 * @param leadTimes of the vehicles that left in the period
 */
public record Analysis(
        Period period,
        Period kept,
        LineKpis kpis,
        @Nullable LossTree losses,
        Map<String, List<StateSegment>> states,
        Bottleneck bottleneck,
        LeadTimes leadTimes) {
    public Analysis {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }
}
