package linetwin.model.telemetry.json;

import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.limit.Excerpt;

/** A payload is no message of the contract. The text names the topic, the field and the rule that it breaks. */
public final class TelemetryFormatException extends Exception {
    private static final long serialVersionUID = 1;

    TelemetryFormatException(Topic topic, String field, String rule) {
        super(topic + ": " + Excerpt.of(field + " " + rule));
    }
}
