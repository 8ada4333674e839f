package linetwin.cli.camera;

import java.util.List;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.vision.CameraKpis;
import linetwin.model.kpi.vision.CountedShare;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.sim.report.JsonObject;

/** What the cameras of a line found and let pass, as a part of documents on lines that have such. */
public final class CameraTables {
    private static final String[] HEADER = {
        "camera",
        "vehicles",
        "findings",
        "confirmed",
        "false",
        "open",
        "escaped",
        "false alarms %",
        "no fault %",
        "escape %"
    };

    private CameraTables() {}

    /** Adds a table, unless there are no cameras. */
    public static void add(InspectionLog log, Paragraphs text) {
        List<String> cameras = log.elements();
        if (cameras.isEmpty()) {
            return;
        }
        TextTable table = TextTable.ofNumbers(HEADER);
        for (String camera : cameras) {
            CameraKpis kpis = log.of(camera).kpis();
            table.add(
                    Excerpt.of(camera),
                    String.valueOf(kpis.inspections()),
                    String.valueOf(kpis.findings()),
                    String.valueOf(kpis.confirmed()),
                    String.valueOf(kpis.falseAlarms()),
                    String.valueOf(kpis.open()),
                    String.valueOf(kpis.escapes()),
                    percent(kpis.falseAlarmRate()),
                    percent(kpis.noFaultFound()),
                    percent(kpis.escapeRate()));
        }
        text.add(table);
    }

    private static String percent(CountedShare share) {
        return share.isTold()
                ? Numerals.fixed(share.value() * 100, 1) + " (" + Numerals.fixed(share.lower() * 100, 1) + " to "
                        + Numerals.fixed(share.upper() * 100, 1) + ")"
                : "too few, " + share.trials();
    }

    /** The same as fields, camera by camera. */
    public static List<JsonObject> data(InspectionLog log) {
        return log.elements().stream()
                .map(camera -> data(camera, log.of(camera)))
                .toList();
    }

    private static JsonObject data(String camera, InspectionLog log) {
        CameraKpis kpis = log.kpis();
        return new JsonObject()
                .put("id", camera)
                .put("inspections", kpis.inspections())
                .put("findings", kpis.findings())
                .put("confirmed", kpis.confirmed())
                .put("falseAlarms", kpis.falseAlarms())
                .put("open", kpis.open())
                .put("escapes", kpis.escapes())
                .put("falseAlarmRate", data(kpis.falseAlarmRate()))
                .put("noFaultFound", data(kpis.noFaultFound()))
                .put("escapeRate", data(kpis.escapeRate()))
                .putEach(
                        "counts",
                        log.counts(seen -> true),
                        count -> new JsonObject()
                                .put("zone", count.zone())
                                .put("class", count.defect())
                                .put("findings", count.findings()));
    }

    /** With its 95 % interval by Wilson; both only on enough trials. */
    private static JsonObject data(CountedShare share) {
        JsonObject fields = new JsonObject().put("count", share.count()).put("trials", share.trials());
        return share.isTold()
                ? fields.put("fraction", share.value())
                        .put("lower", share.lower())
                        .put("upper", share.upper())
                : fields;
    }
}
