package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import linetwin.model.line.work.Power;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Estimate;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.ProductDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;

/** How a line is described. */
final class DescriptionFormat {
    private DescriptionFormat() {}

    static void write(JsonGenerator json, LineDescription line) throws IOException {
        json.writeStringField("scenario", line.scenario());
        if (line.seed() != null) {
            json.writeNumberField("seed", line.seed());
        }
        Parts.writeInstant(json, "start", line.start());
        Parts.writeText(json, "plant", line.plant());
        json.writeNumberField("jobsPerHour", line.jobsPerHour());
        json.writeNumberField("idealTaktMicros", line.idealTaktMicros());
        Parts.writeObjects(json, "areas", line.areas(), DescriptionFormat::writeArea);
        Parts.writeObjects(json, "elements", line.elements(), DescriptionFormat::writeElement);
        Parts.writeObjects(json, "variants", line.variants(), DescriptionFormat::writeProduct);
        Parts.writeObjects(json, "colours", line.colours(), DescriptionFormat::writeProduct);
        if (line.baseline() != null) {
            Parts.writeObject(json, "baseline", line.baseline(), DescriptionFormat::writeBaseline);
        }
        if (!line.changes().isEmpty()) {
            Parts.writeTexts(json, "changes", line.changes());
        }
    }

    static LineDescription read(Fields fields) throws TelemetryFormatException {
        return new LineDescription(
                fields.text("scenario"),
                fields.has("seed") ? Long.valueOf(fields.integer("seed")) : null,
                fields.instant("start"),
                Parts.readText(fields, "plant"),
                fields.number("jobsPerHour"),
                fields.count("idealTaktMicros"),
                fields.objects("areas", DescriptionFormat::readArea),
                fields.objects("elements", DescriptionFormat::readElement),
                fields.objects("variants", DescriptionFormat::readProduct),
                fields.objects("colours", DescriptionFormat::readProduct),
                fields.has("baseline") ? readBaseline(fields.object("baseline")) : null,
                fields.has("changes") ? fields.textsByName("changes") : Collections.emptySortedMap());
    }

    private static void writeArea(JsonGenerator json, AreaDescription area) throws IOException {
        json.writeStringField("id", area.id());
        Parts.writeText(json, "title", area.title());
        json.writeStringField("line", area.line());
        json.writeNumberField("directOperators", area.directOperators());
    }

    private static AreaDescription readArea(Fields fields) throws TelemetryFormatException {
        return new AreaDescription(
                fields.text("id"),
                Parts.readText(fields, "title"),
                fields.text("line"),
                fields.number("directOperators"));
    }

    private static void writeElement(JsonGenerator json, ElementDescription element) throws IOException {
        json.writeStringField("id", element.id());
        json.writeStringField("kind", element.kind().name());
        Parts.writeText(json, "title", element.title());
        json.writeStringField("area", element.area());
        json.writeNumberField("places", element.places());
        Parts.writeCapacity(json, element.capacity());
        json.writeNumberField("idealCycleMicros", element.idealCycleMicros());
        Parts.writeTexts(json, "routes", element.routes());
        Parts.writeTexts(json, "joins", element.joins());
        Parts.writeOptional(json, "within", element.within());
        Parts.writeObjects(json, "stops", element.stops(), DescriptionFormat::writeStop);
        if (element.power() != null) {
            Parts.writeObject(json, "power", element.power(), DescriptionFormat::writePower);
        }
    }

    private static ElementDescription readElement(Fields fields) throws TelemetryFormatException {
        return new ElementDescription(
                fields.text("id"),
                fields.constant("kind", Kind.class),
                Parts.readText(fields, "title"),
                fields.text("area"),
                fields.smallCount("places"),
                Parts.readCapacity(fields),
                fields.count("idealCycleMicros"),
                fields.texts("routes"),
                fields.texts("joins"),
                Parts.readOptional(fields, "within"),
                fields.objects("stops", DescriptionFormat::readStop),
                fields.has("power") ? readPower(fields.object("power")) : null);
    }

    private static void writePower(JsonGenerator json, Power power) throws IOException {
        json.writeNumberField("workingKw", power.workingKw());
        json.writeNumberField("idleKw", power.idleKw());
        json.writeNumberField("offKw", power.offKw());
        json.writeNumberField("perItemKw", power.perItemKw());
    }

    private static Power readPower(Fields fields) throws TelemetryFormatException {
        return new Power(
                fields.kilowatts("workingKw"),
                fields.kilowatts("idleKw"),
                fields.kilowatts("offKw"),
                fields.kilowatts("perItemKw"));
    }

    private static void writeStop(JsonGenerator json, StopDescription stop) throws IOException {
        json.writeStringField("name", stop.name());
        Parts.writeText(json, "title", stop.title());
    }

    private static StopDescription readStop(Fields fields) throws TelemetryFormatException {
        return new StopDescription(fields.text("name"), Parts.readText(fields, "title"));
    }

    private static void writeProduct(JsonGenerator json, ProductDescription product) throws IOException {
        json.writeStringField("id", product.id());
        Parts.writeText(json, "title", product.title());
        Parts.writeOptional(json, "rgb", product.rgb());
    }

    private static ProductDescription readProduct(Fields fields) throws TelemetryFormatException {
        return new ProductDescription(
                fields.text("id"), Parts.readText(fields, "title"), Parts.readOptional(fields, "rgb"));
    }

    private static void writeBaseline(JsonGenerator json, Baseline baseline) throws IOException {
        json.writeStringField("scenario", baseline.scenario());
        json.writeNumberField("seed", baseline.seed());
        json.writeNumberField("replications", baseline.replications());
        Parts.writeObject(json, "e1", baseline.e1(), DescriptionFormat::writeEstimate);
        Parts.writeObject(json, "e2", baseline.e2(), DescriptionFormat::writeEstimate);
        Parts.writeObject(json, "e3", baseline.e3(), DescriptionFormat::writeEstimate);
    }

    private static Baseline readBaseline(Fields fields) throws TelemetryFormatException {
        return new Baseline(
                fields.text("scenario"),
                fields.integer("seed"),
                fields.smallCount("replications"),
                readEstimate(fields.object("e1")),
                readEstimate(fields.object("e2")),
                readEstimate(fields.object("e3")));
    }

    private static void writeEstimate(JsonGenerator json, Estimate estimate) throws IOException {
        json.writeNumberField("mean", estimate.mean());
        json.writeNumberField("halfWidth", estimate.halfWidth());
    }

    private static Estimate readEstimate(Fields fields) throws TelemetryFormatException {
        return new Estimate(fields.number("mean"), fields.number("halfWidth"));
    }
}
