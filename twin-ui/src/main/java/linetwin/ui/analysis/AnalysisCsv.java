package linetwin.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linetwin.model.analysis.Analysis;
import linetwin.model.kpi.StationKpis;
import linetwin.model.state.StationState;
import linetwin.ui.control.CsvText;
import linetwin.ui.text.Numbers;

/** An analysis as comma-separated values (RFC 4180): one line per station, times in seconds. */
final class AnalysisCsv {
    private AnalysisCsv() {}

    static String of(Analysis analysis) {
        List<String> names = new ArrayList<>(List.of("from", "until", "station", "zh", "en"));
        for (StationState state : StationState.values()) {
            names.add(state.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-seconds");
        }
        names.addAll(List.of("processed", "good", "stops", "oee-index"));
        List<List<String>> rows = new ArrayList<>(List.of(names));
        analysis.kpis().stations().forEach(station -> rows.add(cells(station, analysis)));
        return CsvText.of(rows);
    }

    private static List<String> cells(StationKpis station, Analysis analysis) {
        List<String> cells = new ArrayList<>(List.of(
                Numbers.dateTime(analysis.period().from()),
                Numbers.dateTime(analysis.period().until()),
                station.element().id(),
                station.element().title().zh(),
                station.element().title().en()));
        for (StationState state : StationState.values()) {
            cells.add(String.format(Locale.ROOT, "%.3f", station.times().micros(state) / 1e6));
        }
        cells.add(String.valueOf(station.counters().processed()));
        cells.add(String.valueOf(station.counters().good()));
        cells.add(String.valueOf(station.counters().stops()));
        double oee = station.oeeIndex().value();
        cells.add(Double.isFinite(oee) ? String.format(Locale.ROOT, "%.4f", oee) : "");
        return cells;
    }
}
