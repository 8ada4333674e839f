package linetwin.link.foreign.agv;

import com.fasterxml.jackson.databind.JsonNode;
import linetwin.link.foreign.agv.ForeignFleet.AgvTopic;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.model.telemetry.limit.Excerpt;

/** The fields of a message of VDA 5050, version 3. */
record Vda5050Message(JsonNode root) {
    private static final String MAJOR = "3";

    /** Refuses messages of other versions, by their topic or by what they say of themselves. */
    static Vda5050Message of(AgvTopic topic, JsonNode root) throws ForeignFormatException {
        Vda5050Message message = new Vda5050Message(root);
        String version = message.text("version");
        if (!topic.version().equals("v" + MAJOR) || !(version.equals(MAJOR) || version.startsWith(MAJOR + "."))) {
            throw new ForeignFormatException("is of VDA 5050 version '" + Excerpt.of(version) + "' on a topic of '"
                    + Excerpt.of(topic.version()) + "'; only version 3 is read");
        }
        return message;
    }

    String text(String name) throws ForeignFormatException {
        JsonNode value = root.path(name);
        if (!value.isTextual()) {
            throw refused(name, "a text");
        }
        return value.asText();
    }

    boolean flag(String name) throws ForeignFormatException {
        JsonNode value = root.path(name);
        if (!value.isBoolean()) {
            throw refused(name, "true or false");
        }
        return value.asBoolean();
    }

    /** Its {@code powerSupply.stateOfCharge}, from 0 to 1. */
    double charge() throws ForeignFormatException {
        JsonNode percent = root.at("/powerSupply/stateOfCharge");
        if (!percent.isNumber() || !(percent.asDouble() >= 0 && percent.asDouble() <= 100)) {
            throw refused("powerSupply.stateOfCharge", "a number from 0 to 100");
        }
        return percent.asDouble() / 100;
    }

    boolean isCharging() {
        return root.at("/powerSupply/charging").asBoolean();
    }

    boolean hasAny(String array) {
        return !root.path(array).isEmpty();
    }

    /** Whether an element of an array has one of these words in a field. */
    boolean hasAny(String array, String field, String... words) {
        for (JsonNode element : root.path(array)) {
            for (String word : words) {
                if (element.path(field).asText().equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ForeignFormatException refused(String name, String rule) {
        return new ForeignFormatException(name + " must be " + rule);
    }
}
