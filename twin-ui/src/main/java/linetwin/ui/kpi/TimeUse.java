package linetwin.ui.kpi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.StationKpis;
import linetwin.model.state.StationState;
import linetwin.model.value.Text;
import linetwin.ui.control.chart.ShareBar.Share;
import linetwin.ui.state.StateLook;
import linetwin.ui.state.StateUse;

/**
 * Where the time of a station went, as shares of the span without breaks and the time between shifts.
 *
 * @param shares in the order of the states; those without time are left out
 */
record TimeUse(String station, Text title, List<Share> shares) {
    TimeUse {
        shares = List.copyOf(shares);
    }

    /** The stations that lost most time by themselves: what neighbours cost them is counted there. */
    static List<TimeUse> worst(LineKpis kpis, int count) {
        return kpis.stations().stream()
                .filter(station -> station.times().micros(TimeUse::isCounted) > 0)
                .sorted(Comparator.comparingDouble((ToDoubleFunction<StationKpis>) TimeUse::ownLoss)
                        .reversed())
                .limit(count)
                .map(TimeUse::of)
                .toList();
    }

    private static boolean isCounted(StationState state) {
        return !state.isRest();
    }

    private static double ownLoss(StationKpis station) {
        long lost =
                station.times().micros(StationState::isDown) + station.times().micros(StationState.SETUP);
        return (double) lost / station.times().micros(TimeUse::isCounted);
    }

    private static TimeUse of(StationKpis station) {
        List<Share> shares = new ArrayList<>();
        double whole = station.times().micros(TimeUse::isCounted);
        for (StationState state : StationState.values()) {
            long micros = station.times().micros(state);
            if (micros > 0 && isCounted(state)) {
                shares.add(
                        new Share(micros / whole, StateLook.of(state).styleClass(), StateUse.of(state, micros, whole)));
            }
        }
        return new TimeUse(station.element().id(), station.element().title(), shares);
    }
}
