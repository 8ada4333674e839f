package linetwin.model.telemetry.limit;

/**
 * Which characters may stand in a topic (MQTT 3.1.1, section 1.5.3). The standard forbids some and lets a receiver close the
 * connection over others; clients differ in what they do about them, and some fall over.
 */
public final class MqttCharacters {
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;
    private static final int UNKNOWN = 0xFFFD;

    private MqttCharacters() {}

    /** Whether a text has none but good ones; the mark of bytes that are no text is not one of them. */
    public static boolean areGood(String text) {
        return text.codePoints().allMatch(c -> isGood(c) && c != UNKNOWN);
    }

    /** The text with pictures of its bad characters, such as ␛; with � for those that have none. */
    public static String pictured(String text) {
        StringBuilder pictured = new StringBuilder();
        text.codePoints().map(MqttCharacters::picture).forEach(pictured::appendCodePoint);
        return pictured.toString();
    }

    private static int picture(int c) {
        if (c < FIRST_PRINTABLE) {
            return PICTURES + c;
        }
        if (c == DELETE) {
            return PICTURE_OF_DELETE;
        }
        return isGood(c) ? c : UNKNOWN;
    }

    private static boolean isGood(int c) {
        boolean isControl = c < FIRST_PRINTABLE || (c >= DELETE && c <= LAST_CONTROL);
        boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isNonCharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
        return !isControl && !isSurrogate && !isNonCharacter;
    }
}
