package linetwin.model.telemetry.json;

import linetwin.model.telemetry.Topic;

/** A payload is no message of the contract. The text names the topic, the field and the rule that it breaks. */
public final class TelemetryFormatException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;

    TelemetryFormatException(Topic topic, String field, String rule) {
        super(topic + ": " + printable(field + " " + rule));
    }

    /** The payload chose part of the text: it must not break a log or fill a screen. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().limit(LONGEST).map(c -> isPrintable(c) ? c : '?').forEach(printable::appendCodePoint);
        return printable
                .append(text.codePointCount(0, text.length()) > LONGEST ? "…" : "")
                .toString();
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT;
    }
}
