package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.model.telemetry.body.RunSnapshot.Deed;
import linetwin.model.telemetry.body.RunSnapshot.Parameter;

/** How a run tells what its present comes from. */
final class SnapshotFormat {
    private SnapshotFormat() {}

    static void write(JsonGenerator json, RunSnapshot snapshot) throws IOException {
        json.writeStringField("scenario", snapshot.scenario());
        json.writeNumberField("seed", snapshot.seed());
        writeMicros(json, "warmUpMicros", snapshot.warmUp());
        writeMicros(json, "elapsedMicros", snapshot.elapsed());
        Parts.writeObjects(json, "deeds", snapshot.deeds(), SnapshotFormat::writeDeed);
        Parts.writeObjects(json, "parameters", snapshot.parameters(), SnapshotFormat::writeParameter);
        json.writeStringField("fingerprint", snapshot.fingerprint());
    }

    static RunSnapshot read(Fields fields) throws TelemetryFormatException {
        return new RunSnapshot(
                fields.text("scenario"),
                fields.integer("seed"),
                micros(fields, "warmUpMicros"),
                micros(fields, "elapsedMicros"),
                fields.objects("deeds", SnapshotFormat::readDeed),
                fields.objects("parameters", SnapshotFormat::readParameter),
                fields.text("fingerprint"));
    }

    private static void writeDeed(JsonGenerator json, Deed deed) throws IOException {
        writeMicros(json, "atMicros", deed.at());
        Parts.writeObject(json, "command", deed.command(), CommandFormats::write);
    }

    private static Deed readDeed(Fields fields) throws TelemetryFormatException {
        return new Deed(micros(fields, "atMicros"), CommandFormats.read(fields.object("command")));
    }

    private static void writeParameter(JsonGenerator json, Parameter parameter) throws IOException {
        json.writeStringField("path", parameter.path());
        json.writeStringField("value", parameter.value());
    }

    private static Parameter readParameter(Fields fields) throws TelemetryFormatException {
        return new Parameter(fields.text("path"), fields.text("value"));
    }

    private static void writeMicros(JsonGenerator json, String field, Duration time) throws IOException {
        json.writeNumberField(field, time.toNanos() / 1_000);
    }

    private static Duration micros(Fields fields, String field) throws TelemetryFormatException {
        return Duration.of(fields.count(field), ChronoUnit.MICROS);
    }
}
