package linetwin.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import linetwin.model.kpi.StationKpis;
import linetwin.model.state.StationState;
import linetwin.ui.source.Analysis;

/** An analysis as comma-separated values (RFC 4180): one line per station, times in seconds. */
final class AnalysisCsv {
    private static final String END = "\r\n";

    private AnalysisCsv() {}

    static String of(Analysis analysis) {
        List<String> names = new ArrayList<>(List.of("from", "until", "station", "zh", "en"));
        for (StationState state : StationState.values()) {
            names.add(state.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-seconds");
        }
        names.addAll(List.of("processed", "good", "stops", "oee-index"));
        return line(names)
                + analysis.kpis().stations().stream()
                        .map(station -> line(cells(station, analysis)))
                        .collect(Collectors.joining());
    }

    private static List<String> cells(StationKpis station, Analysis analysis) {
        List<String> cells = new ArrayList<>(List.of(
                analysis.period().from().toString(),
                analysis.period().until().toString(),
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

    private static String line(List<String> cells) {
        return cells.stream().map(AnalysisCsv::quoted).collect(Collectors.joining(",")) + END;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
