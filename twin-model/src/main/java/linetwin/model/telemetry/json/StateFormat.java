package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;

/** How the state of a station is written, with all that it did since the run began. */
final class StateFormat {
    private StateFormat() {}

    static void write(JsonGenerator json, StateMessage message) throws IOException {
        json.writeStringField("state", message.state().name());
        Parts.writeInstant(json, "since", message.since());
        Parts.writeCause(json, message.cause());
        Parts.writeObjects(json, "vehicles", message.vehicles(), Parts::writeVehicleFields);
        Parts.writeObject(json, "counters", message.counters(), StateFormat::writeCounters);
        Parts.writeCounts(json, "timesMicros", message.times().asMap());
        if (message.leadTimes() != null) {
            Parts.writeObject(json, "leadTimes", message.leadTimes(), StateFormat::writeLeadTimes);
        }
        if (message.energyWattHours() != null) {
            json.writeNumberField("energyWattHours", message.energyWattHours());
        }
        if (message.held() != null) {
            json.writeNumberField("content", message.held().content());
            Parts.writeSum(json, "contentMicros", message.held().contentMicros());
        }
    }

    static StateMessage read(Header header, Fields fields) throws TelemetryFormatException {
        return new StateMessage(
                header,
                fields.constant("state", StationState.class),
                fields.instant("since"),
                Parts.readCause(fields),
                fields.objects("vehicles", Parts::readVehicleFields),
                readCounters(fields.object("counters")),
                StateTimes.ofMicros(fields.countsByConstant("timesMicros", StationState.class)),
                fields.has("leadTimes") ? readLeadTimes(fields.object("leadTimes")) : null,
                fields.has("energyWattHours") ? fields.count("energyWattHours") : null,
                fields.has("content") || fields.has("contentMicros") ? readHeld(fields) : null);
    }

    private static Held readHeld(Fields fields) throws TelemetryFormatException {
        return new Held(fields.smallCount("content"), fields.sum("contentMicros"));
    }

    private static void writeCounters(JsonGenerator json, Counters counters) throws IOException {
        json.writeNumberField("processed", counters.processed());
        json.writeNumberField("good", counters.good());
        json.writeNumberField("reworked", counters.reworked());
        json.writeNumberField("scrapped", counters.scrapped());
        json.writeNumberField("firstPassGood", counters.firstPassGood());
        json.writeNumberField("idealMicros", counters.idealMicros());
        json.writeNumberField("setups", counters.setups());
        json.writeNumberField("stops", counters.stops());
        if (counters.failures() != null) {
            json.writeNumberField("failures", counters.failures());
        }
        if (counters.notObserved() != 0) {
            json.writeNumberField("notObserved", counters.notObserved());
        }
    }

    private static Counters readCounters(Fields fields) throws TelemetryFormatException {
        return new Counters(
                fields.count("processed"),
                fields.count("good"),
                fields.count("reworked"),
                fields.count("scrapped"),
                fields.count("firstPassGood"),
                fields.count("idealMicros"),
                fields.count("setups"),
                fields.count("stops"),
                fields.has("failures") ? fields.count("failures") : null,
                fields.has("notObserved") ? fields.count("notObserved") : 0);
    }

    private static void writeLeadTimes(JsonGenerator json, LeadTimes leadTimes) throws IOException {
        json.writeNumberField("count", leadTimes.count());
        Parts.writeSum(json, "sumMicros", leadTimes.sumMicros());
        Parts.writeCounts(json, "buckets", leadTimes.buckets());
    }

    private static LeadTimes readLeadTimes(Fields fields) throws TelemetryFormatException {
        return new LeadTimes(fields.count("count"), fields.sum("sumMicros"), fields.countsByNumber("buckets"));
    }
}
