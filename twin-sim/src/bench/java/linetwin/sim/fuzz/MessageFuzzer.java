package linetwin.sim.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.history.LineHistory;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.twin.Mirror;

/** Target of Jazzer, which looks for payloads that a mirror neither takes over nor refuses in the one way. */
public final class MessageFuzzer {
    private static final String PLANT = Topic.ROOT + "/linetwin-demo/liangjiang/_/_/_/";
    private static final String BODY = Topic.ROOT + "/linetwin-demo/liangjiang/welding/body-1/";
    private static final List<Topic> TOPICS = List.of(
            Topic.parse(PLANT + "description"),
            Topic.parse(PLANT + "status"),
            Topic.parse(PLANT + "clock"),
            Topic.parse(PLANT + "kpi"),
            Topic.parse(PLANT + "command"),
            Topic.parse(PLANT + "reply"),
            Topic.parse(BODY + "framing/state"),
            Topic.parse(BODY + "body-buffer/level"),
            Topic.parse(BODY + "_/event"));
    private static final JsonCodec CODEC = new JsonCodec();
    private static final Mirror MIRROR = new Mirror(LineHistory.keeping(Duration.ofHours(24)));

    private MessageFuzzer() {}

    /** Called by Jazzer with what it has thought of. */
    public static void fuzzerTestOneInput(byte[] payload) {
        for (Topic topic : TOPICS) {
            try {
                MIRROR.accept(CODEC.decode(topic, payload), Instant.EPOCH);
            } catch (TelemetryFormatException e) {
                MIRROR.reject(topic.toString(), String.valueOf(e.getMessage()));
            }
        }
        MIRROR.snapshot();
    }
}
