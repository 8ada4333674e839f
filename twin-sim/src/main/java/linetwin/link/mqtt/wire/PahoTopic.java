package linetwin.link.mqtt.wire;

import java.nio.charset.StandardCharsets;
import linetwin.model.telemetry.limit.MqttCharacters;

/**
 * Topics as Paho takes them. Its check of characters kills the thread that receives a message, and breaks the connection of who
 * sends one. By two slips, version 1.2.5 refuses not only what MQTT does, but also U+FDD0 to U+FFFF, among them the full-width
 * brackets of Chinese, and all beyond U+FFFF, such as rare Chinese characters.
 */
public final class PahoTopic {
    private static final int MOST_BYTES = 65_535;
    private static final int FIRST_REFUSED = 0xFDD0;

    /** Two characters for private use stand for one that Paho refuses: its upper bits, and its lower ones. */
    private static final int UPPER = 0xE000;

    private static final int LAST_UPPER = UPPER + (Character.MAX_CODE_POINT >> 12);
    private static final int LOWER = 0xE200;
    private static final int LOWER_BITS = 0xFFF;

    private PahoTopic() {}

    /** A topic that came, so that Paho lets it pass: with pictures of bad characters, and pairs for the good ones it refuses. */
    static String carried(String topic) {
        StringBuilder carried = new StringBuilder();
        MqttCharacters.pictured(topic).codePoints().forEach(c -> {
            if (c >= FIRST_REFUSED || isUpper(c)) {
                carried.appendCodePoint(UPPER + (c >> 12)).appendCodePoint(LOWER + (c & LOWER_BITS));
            } else {
                carried.appendCodePoint(c);
            }
        });
        return carried.toString();
    }

    /** The same topic with its own characters in place of those pairs. */
    static String restored(String carried) {
        if (carried.chars().noneMatch(PahoTopic::isUpper)) {
            return carried;
        }
        StringBuilder restored = new StringBuilder();
        for (int i = 0; i < carried.length(); i++) {
            char c = carried.charAt(i);
            if (isUpper(c) && i + 1 < carried.length()) {
                i++;
                restored.appendCodePoint(((c - UPPER) << 12) | (carried.charAt(i) - LOWER));
            } else {
                restored.append(c);
            }
        }
        return restored.toString();
    }

    private static boolean isUpper(int c) {
        return c >= UPPER && c <= LAST_UPPER;
    }

    /** Whether anything can be published there. */
    public static boolean isPublishable(String topic) {
        return !topic.isEmpty()
                && topic.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && topic.indexOf('+') < 0
                && topic.indexOf('#') < 0
                && MqttCharacters.areGood(topic)
                && topic.codePoints().noneMatch(c -> c >= FIRST_REFUSED);
    }
}
