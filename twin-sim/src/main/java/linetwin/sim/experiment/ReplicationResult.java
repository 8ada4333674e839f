package linetwin.sim.experiment;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.kpi.Figure;

/**
 * What one replication measured; small enough to be kept, sent and compared byte by byte.
 *
 * @param replication its number, from 0
 * @param figures finite values only; a figure with nothing to divide by is left out
 * @param diagnosis of those that were looked at closely
 */
public record ReplicationResult(int replication, SortedMap<Figure, Double> figures, Optional<Diagnosis> diagnosis) {
    public ReplicationResult {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /** One that measured figures alone. */
    public ReplicationResult(int replication, SortedMap<Figure, Double> figures) {
        this(replication, figures, Optional.empty());
    }
}
