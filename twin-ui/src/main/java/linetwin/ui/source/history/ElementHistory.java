package linetwin.ui.source.history;

import java.util.List;

/**
 * What an element did in a period.
 *
 * @param segments in order of time
 * @param cycleSeconds of the cycles that ended in it
 */
public record ElementHistory(String element, Period period, List<StateSegment> segments, List<Double> cycleSeconds) {
    public ElementHistory {
        segments = List.copyOf(segments);
        cycleSeconds = List.copyOf(cycleSeconds);
    }
}
