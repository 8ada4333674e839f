package linetwin.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.LineOee;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/**
 * The OEE of the line as a waterfall: from the planned time down to the ideal time of good vehicles, in percent of it; above it
 * the share of all time that is in none of this.
 */
final class OeeRows {
    private OeeRows() {}

    static List<Row> of(LineKpis kpis, Texts texts) {
        LineOee oee = kpis.oee();
        double available = 100 * oee.availability().value();
        double performed = available * oee.performance().value();
        double good = performed * oee.quality().value();
        if (!Double.isFinite(good)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        double notObserved = 100 * kpis.notObservedFraction();
        if (notObserved > 0) {
            rows.add(new Row(
                    texts.now("analysis.notObserved"),
                    0,
                    notObserved,
                    Numbers.decimal(notObserved) + " %",
                    StateLook.NO_DATA.styleClass()));
        }
        rows.addAll(List.of(
                new Row(texts.now("analysis.planned"), 0, 100, "100 %", "bar-other"),
                loss(texts.now("analysis.availability"), 100, available),
                loss(texts.now("analysis.performance"), available, performed),
                loss(texts.now("analysis.quality"), performed, good),
                new Row(texts.now("analysis.oee"), 0, good, Numbers.decimal(good) + " %", "bar-chosen")));
        return rows;
    }

    /** Performance above the ideal takt is a gain. */
    private static Row loss(String name, double before, double after) {
        return new Row(
                name,
                before,
                after,
                Numbers.signedDecimal(after - before) + " %",
                after > before ? "bar-gain" : "bar-loss");
    }
}
