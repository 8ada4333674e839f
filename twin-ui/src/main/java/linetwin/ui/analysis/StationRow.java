package linetwin.ui.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.analysis.Analysis;
import linetwin.model.history.Period;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.StationKpis;
import linetwin.model.state.StationState;
import linetwin.model.value.Text;
import linetwin.ui.control.chart.ShareBar.Share;
import linetwin.ui.control.chart.TimeStrip.Stretch;
import linetwin.ui.state.StateLook;
import linetwin.ui.state.StateUse;

/**
 * What a station did in a period.
 *
 * @param shares of the period by state, in the order of the states
 * @param stretches of the period in order of time
 */
record StationRow(String id, Text title, List<Share> shares, List<Stretch> stretches) {
    StationRow {
        shares = List.copyOf(shares);
        stretches = List.copyOf(stretches);
    }

    /** What is to be told of a share or a stretch of it. */
    Object told(Object subject) {
        return subject instanceof StateUse use
                ? use.with(stretches.stream()
                        .map(Stretch::subject)
                        .filter(StateSegment.class::isInstance)
                        .map(StateSegment.class::cast)
                        .toList())
                : subject;
    }

    /** A row for each station, in the order of the line. */
    static List<StationRow> of(Analysis analysis) {
        return analysis.kpis().stations().stream()
                .map(station -> new StationRow(
                        station.element().id(),
                        station.element().title(),
                        shares(station),
                        stretches(station.element().id(), analysis)))
                .toList();
    }

    private static List<Share> shares(StationKpis station) {
        List<Share> shares = new ArrayList<>();
        for (StationState state : StationState.values()) {
            double share = station.timeFraction(state).value();
            if (share > 0) {
                StateUse use = StateUse.of(state, station.times().micros(state), (double)
                        station.times().totalMicros());
                shares.add(new Share(share, StateLook.of(state).styleClass(), use));
            }
        }
        return shares;
    }

    private static List<Stretch> stretches(String id, Analysis analysis) {
        return analysis.states().getOrDefault(id, List.of()).stream()
                .map(segment -> new Stretch(
                        AnalysisViewModel.shareOf(segment.from(), analysis.period()),
                        AnalysisViewModel.shareOf(segment.until(), analysis.period()),
                        StateLook.of(segment.state()).styleClass(),
                        segment))
                .toList();
    }

    static Stretch stretch(Instant from, Instant until, Period period, String styleClass) {
        return new Stretch(
                AnalysisViewModel.shareOf(from, period), AnalysisViewModel.shareOf(until, period), styleClass);
    }
}
