package linetwin.cli.trace;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.Paragraphs;
import linetwin.cli.text.TextTable;
import linetwin.file.CsvCell;
import linetwin.model.genealogy.Holder;
import linetwin.model.genealogy.Passing;
import linetwin.model.history.Period;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.sim.report.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The vehicles that a recall is about, each once.
 *
 * @param reason why, as the begin of a sentence
 * @param remark what else may be missing, as a sentence; empty for nothing
 * @param isCounted whether only their number is to be shown
 */
public record Recall(
        String reason, Period period, List<Recalled> vehicles, List<Period> unheard, String remark, boolean isCounted)
        implements ResultDocument {
    /** A vehicle with when and where it came into the reason. */
    record Recalled(
            VehicleRef vehicle, String element, @Nullable Instant at) {}

    static List<Recalled> ofHolders(List<Holder> holders) {
        return once(holders.stream()
                .map(holder -> new Recalled(
                        holder.vehicle(), holder.use().element(), holder.use().at()))
                .toList());
    }

    static List<Recalled> ofPassings(List<Passing> passings) {
        return once(passings.stream()
                .map(passing -> new Recalled(
                        passing.vehicle(),
                        passing.visit().element(),
                        passing.visit().entered()))
                .toList());
    }

    private static List<Recalled> once(List<Recalled> all) {
        Set<String> known = new HashSet<>();
        return all.stream()
                .filter(recalled -> known.add(recalled.vehicle().vehicle()))
                .toList();
    }

    @Override
    public JsonObject data() {
        JsonObject data = new JsonObject()
                .put("schema", SCHEMA)
                .put("kind", "recall")
                .put("reason", reason)
                .put("from", period.from().toString())
                .put("to", period.until().toString())
                .putEach("notHeard", unheard, TraceWords::data)
                .put("remark", remark.isEmpty() ? Optional.empty() : Optional.of(remark))
                .put("vehicleCount", vehicles.size());
        return isCounted ? data : data.putEach("vehicles", vehicles, Recall::data);
    }

    private static JsonObject data(Recalled recalled) {
        return new JsonObject()
                .put("vehicle", recalled.vehicle().vehicle())
                .put("identifier", recalled.vehicle().identifier())
                .put("body", recalled.vehicle().body())
                .put("variant", recalled.vehicle().variant())
                .put("colour", recalled.vehicle().colour())
                .put("element", recalled.element())
                .put("at", recalled.at() == null ? null : recalled.at().toString());
    }

    @Override
    public Paragraphs text() {
        Paragraphs text = new Paragraphs();
        text.add(reason + ": " + Numerals.count(vehicles.size(), "vehicle") + ", heard from " + period.from() + " to "
                + period.until() + ".");
        if (!isCounted && !vehicles.isEmpty()) {
            TextTable table = TextTable.ofWords("vehicle", "body", "variant", "colour", "at", "time");
            vehicles.forEach(recalled -> table.add(
                    recalled.vehicle().vehicle(),
                    recalled.vehicle().body(),
                    recalled.vehicle().variant(),
                    recalled.vehicle().colour(),
                    recalled.element(),
                    TraceWords.time(recalled.at())));
            text.add(table);
        }
        if (!remark.isEmpty()) {
            text.add(remark);
        }
        return text.add(TraceWords.unheard(unheard));
    }

    /** One line a vehicle, for spreadsheets. */
    public String csv() {
        StringBuilder csv = new StringBuilder("vehicle,identifier,body,variant,colour,element,time\n");
        for (Recalled recalled : vehicles) {
            VehicleRef vehicle = recalled.vehicle();
            List.of(
                            vehicle.vehicle(),
                            vehicle.identifier(),
                            vehicle.body(),
                            vehicle.variant(),
                            vehicle.colour(),
                            recalled.element())
                    .forEach(text -> csv.append(cell(text)).append(','));
            csv.append(recalled.at() == null ? "" : recalled.at()).append('\n');
        }
        return csv.toString();
    }

    private static String cell(String text) {
        String harmless = CsvCell.harmless(text);
        boolean isPlain = harmless.chars().noneMatch(character -> ",\"\n\r".indexOf(character) >= 0);
        return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
