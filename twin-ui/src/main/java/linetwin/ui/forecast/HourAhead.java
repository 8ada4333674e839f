package linetwin.ui.forecast;

import linetwin.model.kpi.LineOutput;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.SettledForecast;

/**
 * What was foretold of a time an hour ahead, of which there will be a reading.
 *
 * @param countedFrom the reading that vehicles are counted from
 */
public record HourAhead(KeptForecast forecast, LineTotals countedFrom) {
    /** With what became of it, by the reading of that time. */
    SettledForecast settled(LineTotals reading) {
        LineOutput made = new LineSpan(countedFrom, reading).output();
        return new SettledForecast(forecast, made.observed(made.good()).value());
    }
}
