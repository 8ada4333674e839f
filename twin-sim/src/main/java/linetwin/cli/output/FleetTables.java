package linetwin.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.fleet.AgvKpis;
import linetwin.model.kpi.fleet.FleetKpis;
import linetwin.model.kpi.fleet.PartLack;
import linetwin.model.state.AgvTask;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.report.JsonObject;

/** The figures of AGVs on roads, as a part of documents on lines that have such. */
final class FleetTables {
    private static final String[] HEADER = {
        "fleet",
        "idle %",
        "empty %",
        "loaded %",
        "handling %",
        "waiting %",
        "charging %",
        "broken %",
        "deliveries",
        "late",
        "mean min",
        "p95 min"
    };
    private static final double MICROS_PER_MINUTE = 6e7;

    private FleetTables() {}

    /** Of one run: each fleet and its AGVs, and for how long stations lacked a part. */
    static void add(List<FleetKpis> fleets, Map<PartLack.Key, Long> lack, Paragraphs text) {
        if (fleets.isEmpty()) {
            return;
        }
        TextTable table = TextTable.ofNumbers(HEADER);
        for (FleetKpis fleet : fleets) {
            addRow(table, Excerpt.of(fleet.together().id()), fleet.together());
            fleet.agvs().forEach(agv -> addRow(table, "  " + Excerpt.of(agv.id()), agv));
        }
        text.add(table);
        if (!lack.isEmpty()) {
            TextTable parts = TextTable.ofNumbers("station and part", "starved min");
            lack.forEach((key, micros) -> parts.add(
                    Excerpt.of(key.element() + "  " + key.part()), Numerals.fixed(micros / MICROS_PER_MINUTE, 1)));
            text.add(parts);
        }
    }

    private static void addRow(TextTable table, String title, AgvKpis agv) {
        table.add(row(
                title,
                task -> Numerals.fixed(agv.share(task).value() * 100, 1),
                String.valueOf(agv.deliveries()),
                String.valueOf(agv.lateDeliveries()),
                Numerals.fixed(agv.callToDeliveryMeanMinutes(), 1),
                Numerals.fixed(agv.callToDeliveryP95Minutes(), 1)));
    }

    private static String[] row(String title, Function<AgvTask, String> share, String... rest) {
        return Stream.of(Stream.of(title), Arrays.stream(AgvTask.values()).map(share), Arrays.stream(rest))
                .flatMap(cells -> cells)
                .toArray(String[]::new);
    }

    static JsonObject data(FleetKpis fleet) {
        return data(fleet.together()).putEach("agvs", fleet.agvs(), FleetTables::data);
    }

    private static JsonObject data(AgvKpis agv) {
        JsonObject fields = new JsonObject().put("id", agv.id());
        for (AgvTask task : AgvTask.values()) {
            fields.put(Figure.ofTask("", task).name(), agv.share(task).value());
        }
        return fields.put("deliveries", agv.deliveries())
                .put("lateDeliveries", agv.lateDeliveries())
                .put("callToDeliveryMeanMinutes", agv.callToDeliveryMeanMinutes())
                .put("callToDeliveryP95Minutes", agv.callToDeliveryP95Minutes());
    }

    static JsonObject data(Map.Entry<PartLack.Key, Long> lack) {
        return new JsonObject()
                .put("element", lack.getKey().element())
                .put("part", lack.getKey().part())
                .put("starvedMinutes", lack.getValue() / MICROS_PER_MINUTE);
    }

    /** The figures of the fleets of an experiment. */
    static List<Figure> figures(ExperimentResult result) {
        List<String> fleets = result.experiment().line().fleets().stream()
                .filter(fleet -> fleet.traffic().isPresent())
                .map(fleet -> fleet.id())
                .toList();
        return result.figures()
                .filter(figure -> fleets.contains(figure.element()))
                .toList();
    }

    /** How a figure is shown. */
    static String unit(Figure figure) {
        if (figure.name().endsWith("Fraction")) {
            return "%";
        }
        return figure.name().endsWith("Minutes") ? "min" : "/h";
    }
}
