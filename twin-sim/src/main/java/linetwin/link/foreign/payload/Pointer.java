package linetwin.link.foreign.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON pointer (RFC 6901) in which two steps more are possible: {@code [name=speed]} to the first element of an array whose
 * field {@code name} is {@code speed}, with {@code [alarm]} to the first that has the field; and {@code #} to the length of an
 * array. The field may be a pointer itself, without its first slash.
 */
record Pointer(List<Step> steps) {
    private static final int MOST_STEPS = 32;

    Pointer {
        steps = List.copyOf(steps);
    }

    /** Refuses what is no pointer, with the rule that it breaks. */
    static Pointer parse(String text) {
        return new Pointer(split(text).stream().map(Pointer::step).toList());
    }

    /** The steps as they are written; a slash within brackets parts none. */
    static List<String> split(String text) {
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '/') {
                throw new IllegalArgumentException("must begin with /, or be empty for the whole payload");
            }
            boolean isBracket = text.startsWith("[", at + 1);
            int end = isBracket ? afterBracket(text, at + 1) : text.indexOf('/', at + 1);
            steps.add(text.substring(at + 1, end < 0 ? text.length() : end));
            at = end < 0 ? text.length() : end;
        }
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("has " + steps.size() + " steps; must have at most " + MOST_STEPS);
        }
        return steps;
    }

    private static int afterBracket(String text, int from) {
        for (int end = text.indexOf(']', from); end >= 0; end = text.indexOf(']', end + 1)) {
            if (end + 1 == text.length() || text.charAt(end + 1) == '/') {
                return end + 1;
            }
        }
        throw new IllegalArgumentException("has [ without ]");
    }

    static Step step(String written) {
        if (written.equals("#")) {
            return new Step.Length();
        }
        if (!written.startsWith("[")) {
            return new Step.Into(unescaped(written));
        }
        String inside = written.substring(1, written.length() - 1);
        int equals = inside.indexOf('=');
        String field = equals < 0 ? inside : inside.substring(0, equals);
        if (field.isEmpty()) {
            throw new IllegalArgumentException("must name a field in brackets, such as [name=speed]");
        }
        return new Step.ToElement(
                parse('/' + field), equals < 0 ? Optional.empty() : Optional.of(inside.substring(equals + 1)));
    }

    private static String unescaped(String name) {
        for (int tilde = name.indexOf('~'); tilde >= 0; tilde = name.indexOf('~', tilde + 1)) {
            if (!name.startsWith("0", tilde + 1) && !name.startsWith("1", tilde + 1)) {
                throw new IllegalArgumentException("must write ~ as ~0, and / within a name as ~1");
            }
        }
        return name.replace("~1", "/").replace("~0", "~");
    }

    /** The field that the first step goes into. */
    Optional<String> field() {
        return steps.stream().findFirst().filter(Step.Into.class::isInstance).map(step -> ((Step.Into) step).name());
    }

    JsonNode from(JsonNode value, LookUps lookUps) throws ForeignFormatException {
        JsonNode found = value;
        for (Step step : steps) {
            found = step.from(found, lookUps);
        }
        return found;
    }
}
