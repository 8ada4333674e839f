package linetwin.sim.learn.validity;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.StationKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StoreTotals;
import linetwin.model.state.StationState;
import linetwin.sim.learn.validity.CheckedFigure.Content;
import linetwin.sim.learn.validity.CheckedFigure.OfLine;
import linetwin.sim.learn.validity.CheckedFigure.Output;
import linetwin.sim.learn.validity.CheckedFigure.Share;

/** The figures of a time that a model is judged by, from readings of counters alone. */
final class Figures {
    private static final List<LineFigure> OF_LINE =
            List.of(LineFigure.GOOD_PER_PLANNED_HOUR, LineFigure.LEAD_TIME, LineFigure.WORK_IN_PROCESS);

    private static final List<StationState> STATES = List.of(
            StationState.WORKING,
            StationState.STARVED,
            StationState.BLOCKED,
            StationState.FAILED,
            StationState.MINOR_STOP,
            StationState.ANDON,
            StationState.SETUP);

    private Figures() {}

    /** Those that have a value. */
    static Map<CheckedFigure, Double> of(LineTotals begin, List<LineTotals> hours, LineTotals end) {
        Map<CheckedFigure, Double> figures = new LinkedHashMap<>();
        LineKpis kpis = LineKpis.between(begin, end);
        OF_LINE.forEach(figure -> put(figures, new OfLine(figure), figure.value(kpis)));
        outputs(begin, hours, end, figures);
        for (StationKpis station : kpis.stations()) {
            STATES.forEach(state -> put(
                    figures,
                    new Share(station.element().id(), state),
                    station.timeFraction(state).value()));
        }
        contents(begin, end, figures);
        return figures;
    }

    private static void outputs(
            LineTotals begin, List<LineTotals> hours, LineTotals end, Map<CheckedFigure, Double> figures) {
        List<LineTotals> ends = new ArrayList<>(hours);
        ends.add(end);
        LineTotals from = begin;
        for (LineTotals until : ends) {
            put(figures, new Output(until.at()), (double)
                    new LineSpan(from, until).output().good());
            from = until;
        }
    }

    private static void contents(LineTotals begin, LineTotals end, Map<CheckedFigure, Double> figures) {
        double micros = Duration.between(begin.at(), end.at()).toNanos() / 1e3;
        end.stores().forEach((id, store) -> {
            StoreTotals added = store.since(begin.storeAtBegin(id, store));
            BigInteger integral = added.contentMicros();
            put(figures, new Content(id), integral.doubleValue() / micros);
        });
    }

    private static void put(Map<CheckedFigure, Double> figures, CheckedFigure figure, double value) {
        if (Double.isFinite(value)) {
            figures.put(figure, value);
        }
    }
}
