package linetwin.ui.forecast;

import java.time.Instant;
import linetwin.model.kpi.LineOutput;
import linetwin.model.kpi.LineSpan;
import linetwin.model.kpi.total.LineTotals;
import linetwin.sim.forecast.Score.Outcome;
import linetwin.sim.stats.Sample;

/**
 * What was foretold of a time an hour ahead.
 *
 * @param countedFrom the reading that vehicles are counted from
 * @param at a time of which there will be a reading
 * @param good vehicles by then, equally likely values
 * @param naive vehicles by then if the last hour went on
 */
record HourAhead(LineTotals countedFrom, Instant at, Sample good, double naive) {
    /** What became of it, by the reading of that time. */
    Outcome outcome(LineTotals reading) {
        LineOutput made = new LineSpan(countedFrom, reading).output();
        return new Outcome(good, made.observed(made.good()).value(), naive);
    }
}
