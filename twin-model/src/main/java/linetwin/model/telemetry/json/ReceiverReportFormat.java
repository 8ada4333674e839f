package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.ReceiverReport;
import linetwin.model.telemetry.limit.Instants;

/** Receiver reports as JSON. Safe for use by several threads. */
public final class ReceiverReportFormat {
    private static final int MOST_BYTES = 1_024;

    private final JsonFactory factory = new JsonFactory();
    private final ObjectMapper mapper = new ObjectMapper(factory);

    /** The payload of a report. */
    public byte[] encode(ReceiverReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("schema", Header.SCHEMA);
            json.writeStringField("run", report.run());
            json.writeStringField("simTime", Instants.format(report.simTime()));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("no report may fail to be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what somebody reports of a plant; empty if it is no report. */
    public Optional<ReceiverReport> decode(Address plant, byte[] payload) {
        if (payload.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode report = mapper.readTree(payload);
            String run = report.path("run").asText();
            Instant simTime = Instants.parse(report.path("simTime").asText());
            return run.isEmpty() || simTime == null
                    ? Optional.empty()
                    : Optional.of(new ReceiverReport(plant, run, simTime));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
