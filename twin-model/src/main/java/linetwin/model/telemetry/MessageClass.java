package linetwin.model.telemetry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of message of the contract; the last level of a topic. */
public enum MessageClass {
    DESCRIPTION(1, true),
    STATUS(1, true),
    STATE(1, true),
    EVENT(1, false),
    LEVEL(1, true),
    CLOCK(0, true),
    KPI(0, true),
    COMMAND(1, false),
    REPLY(1, false);

    private final int qos;
    private final boolean retained;

    MessageClass(int qos, boolean retained) {
        this.qos = qos;
        this.retained = retained;
    }

    /** The MQTT quality of service, 0 or 1. */
    public int qos() {
        return qos;
    }

    /** Whether a broker keeps the last one for late subscribers. */
    public boolean isRetained() {
        return retained;
    }

    /** The topic level. */
    public String level() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of a topic level. */
    public static Optional<MessageClass> findByLevel(String level) {
        return Arrays.stream(values()).filter(c -> c.level().equals(level)).findFirst();
    }
}
