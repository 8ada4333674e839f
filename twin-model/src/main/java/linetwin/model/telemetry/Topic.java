package linetwin.model.telemetry;

import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.telemetry.limit.Limits;

/** An MQTT topic of the contract: {@code linetwin/v1/{enterprise}/{site}/{area}/{line}/{cell}/{class}}. */
public record Topic(Address address, MessageClass messageClass) {
    /** The fixed beginning; the version is the major version of the contract. */
    public static final String ROOT = "linetwin/v1";

    /** The filter that receives everything of the contract. */
    public static final String ALL = ROOT + "/#";

    private static final int LEVELS = 8;

    /** Reads a topic; the error names the level and its position. */
    public static Topic parse(String topic) {
        if (topic.length() > Limits.TOPIC_CHARACTERS) {
            throw new IllegalArgumentException("topic '" + Excerpt.of(topic) + "' has " + topic.length()
                    + " characters; must be at most " + Limits.TOPIC_CHARACTERS);
        }
        String[] levels = topic.split("/", -1);
        if (levels.length != LEVELS) {
            throw new IllegalArgumentException(
                    "topic '" + Excerpt.of(topic) + "' has " + levels.length + " levels; must be " + LEVELS);
        }
        if (!topic.startsWith(ROOT + "/")) {
            throw new IllegalArgumentException("topic '" + Excerpt.of(topic) + "' does not begin with " + ROOT);
        }
        MessageClass messageClass = MessageClass.findByLevel(levels[7])
                .orElseThrow(() -> new IllegalArgumentException("topic '" + Excerpt.of(topic)
                        + "': level 8 (class) is '" + Excerpt.of(levels[7]) + "', which the contract does not have"));
        return new Topic(new Address(levels[2], levels[3], levels[4], levels[5], levels[6]), messageClass);
    }

    @Override
    public String toString() {
        return ROOT + '/' + address + '/' + messageClass.level();
    }
}
