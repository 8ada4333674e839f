package linetwin.link.foreign.agv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.link.foreign.agv.ForeignFleet.AgvTopic;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.telemetry.limit.Limits;

/** The AGVs of all fleets of a foreign line, from the begin of its run on. One thread at a time. */
public final class ForeignAgvs {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<ForeignFleet> fleets;
    private final Map<String, ForeignAgv> agvs = new LinkedHashMap<>();

    public ForeignAgvs(List<ForeignFleet> fleets, Instant start) {
        this.fleets = List.copyOf(fleets);
        for (ForeignFleet fleet : fleets) {
            fleet.description()
                    .agvs()
                    .forEach(id ->
                            agvs.put(id, new ForeignAgv(id, fleet.description().id(), start)));
        }
    }

    /** Whose state is to be told. */
    public interface Teller {
        /**
         * The state of an AGV has changed.
         *
         * @param state gives it at the time of a header
         */
        void tell(String fleet, String agv, AgvState state);
    }

    /** The state of an AGV at the time of a header; empty if it has never said where it is. */
    @FunctionalInterface
    public interface AgvState {
        Optional<StateMessage> at(Header header);
    }

    /** Whether a topic is of one of these fleets. */
    public static boolean isOf(List<ForeignFleet> fleets, String topic) {
        return fleets.stream().anyMatch(fleet -> fleet.match(topic).isPresent());
    }

    /** A message arrived; one that can't be used changes nothing. */
    public void hear(String topic, byte[] payload, Instant at, Teller teller) throws ForeignFormatException {
        for (ForeignFleet fleet : fleets) {
            Optional<AgvTopic> levels = fleet.match(topic);
            if (levels.isPresent()) {
                hear(fleet, levels.get(), Vda5050Message.of(levels.get(), json(payload)), at, teller);
            }
        }
    }

    private void hear(ForeignFleet fleet, AgvTopic topic, Vda5050Message message, Instant at, Teller teller)
            throws ForeignFormatException {
        ForeignAgv agv = agvs.get(fleet.agvs().getOrDefault(topic.serialNumber(), ""));
        if (agv == null) {
            throw new ForeignFormatException(
                    "is about AGV '" + Excerpt.of(topic.serialNumber()) + "', which the mapping has none of");
        }
        if (topic.subject().equals("state")) {
            agv.see(Sight.of(message, fleet), at);
            tell(agv, teller);
        } else if (!message.text("connectionState").equals("ONLINE") && agv.lose(at)) {
            tell(agv, teller);
        }
    }

    private static JsonNode json(byte[] payload) throws ForeignFormatException {
        if (payload.length > Limits.PAYLOAD_BYTES) {
            throw new ForeignFormatException(
                    "has " + payload.length + " bytes; must be at most " + Limits.PAYLOAD_BYTES);
        }
        try {
            return MAPPER.readTree(payload);
        } catch (IOException e) {
            throw new ForeignFormatException("is no JSON");
        }
    }

    private static void tell(ForeignAgv agv, Teller teller) {
        teller.tell(agv.fleet(), agv.id(), agv::tell);
    }

    /** Those that have said nothing for too long are not observed since. */
    public void fallSilent(Instant at, Teller teller) {
        agvs.values().stream().filter(agv -> agv.fallsSilent(at)).forEach(agv -> tell(agv, teller));
    }

    /** The way to all of them is lost. */
    public void loseAll(Instant at, Teller teller) {
        agvs.values().stream().filter(agv -> agv.lose(at)).forEach(agv -> tell(agv, teller));
    }

    /** Tells the states of all. */
    public void tellAll(Teller teller) {
        agvs.values().forEach(agv -> tell(agv, teller));
    }
}
