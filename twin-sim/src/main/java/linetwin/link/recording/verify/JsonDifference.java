package linetwin.link.recording.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import linetwin.model.telemetry.limit.Excerpt;

/**
 * The first place at which two JSON values differ.
 *
 * @param pointer a JSON pointer to it, with names as an {@link Excerpt} shows them
 */
record JsonDifference(String pointer, String left, String right) {
    private static final int LONGEST = 200;

    static Optional<JsonDifference> find(JsonNode left, JsonNode right) {
        return isSame(left, right) ? Optional.empty() : Optional.of(find("", left, right));
    }

    private static JsonDifference find(String at, JsonNode left, JsonNode right) {
        if (left.isObject() && right.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            left.fieldNames().forEachRemaining(names::add);
            right.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!isSame(left.path(name), right.path(name))) {
                    String escaped = Excerpt.of(name).replace("~", "~0").replace("/", "~1");
                    return find(at + '/' + escaped, left.path(name), right.path(name));
                }
            }
        }
        if (left.isArray() && right.isArray()) {
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                if (!isSame(left.path(i), right.path(i))) {
                    return find(at + '/' + i, left.path(i), right.path(i));
                }
            }
        }
        return new JsonDifference(at, text(left), text(right));
    }

    /** Numbers are the same however they are written: 1000, 1000.0 and 1e3. */
    private static boolean isSame(JsonNode left, JsonNode right) {
        return left.equals(JsonDifference::compare, right);
    }

    /** 0 if two values that hold no others are the same. */
    private static int compare(JsonNode left, JsonNode right) {
        boolean areNumbers = left.isNumber() && right.isNumber();
        boolean areWhole = areNumbers && left.isIntegralNumber() && right.isIntegralNumber();
        boolean isSame = (areNumbers && !areWhole)
                ? Double.compare(left.doubleValue(), right.doubleValue()) == 0
                : left.equals(right);
        return isSame ? 0 : 1;
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text;
    }
}
