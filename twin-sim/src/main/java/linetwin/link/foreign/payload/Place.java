package linetwin.link.foreign.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where something stands in a message: a {@link Pointer} into its record, one into the whole payload after a {@code ^}, or a
 * text with names of the topic in braces.
 */
public final class Place {
    private static final Pattern NAME = Pattern.compile("\\{[a-z][a-z0-9-]*}");
    private static final String WHOLE = "^";

    private final String text;
    private final Optional<Pointer> pointer;
    private final boolean isInWhole;
    private final List<String> parts;

    private Place(String text, Optional<Pointer> pointer, List<String> parts) {
        this.text = text;
        this.pointer = pointer;
        this.isInWhole = text.startsWith(WHOLE);
        this.parts = parts;
    }

    /** Refuses what is no place, with the rule that it breaks. */
    public static Place parse(String text) {
        boolean isPointer = text.isEmpty() || text.startsWith("/") || text.startsWith(WHOLE);
        return isPointer
                ? new Place(
                        text, Optional.of(Pointer.parse(text.startsWith(WHOLE) ? text.substring(1) : text)), List.of())
                : new Place(text, Optional.empty(), parts(text));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (MatchResult name : NAME.matcher(text).results().toList()) {
            parts.add(text.substring(at, name.start()));
            parts.add(name.group());
            at = name.end();
        }
        parts.add(text.substring(at));
        if (parts.stream().anyMatch(part -> !isName(part) && (part.contains("{") || part.contains("}")))) {
            throw new IllegalArgumentException("a name in braces must be of lower-case letters, digits and -");
        }
        return parts;
    }

    private static boolean isName(String part) {
        return part.startsWith("{") && NAME.matcher(part).matches();
    }

    /** The names in braces that it uses. */
    public List<String> names() {
        return parts.stream().filter(Place::isName).toList();
    }

    /** The field of a record that it begins with; empty if it begins with none. */
    public Optional<String> field() {
        return isInWhole ? Optional.empty() : pointer.flatMap(Pointer::field);
    }

    /** Whether it is the same in every message. */
    public boolean isFixed() {
        return pointer.isEmpty() && names().isEmpty();
    }

    /** What stands there; missing if nothing does, or null. */
    public Optional<JsonNode> find(ForeignRecord record) throws ForeignFormatException {
        if (pointer.isEmpty()) {
            StringBuilder word = new StringBuilder();
            parts.forEach(part -> word.append(record.names().getOrDefault(part, part)));
            return Optional.of(TextNode.valueOf(word.toString()));
        }
        JsonNode found = pointer.get().from(isInWhole ? record.message() : record.value(), record.lookUps());
        return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(found);
    }

    /** As people are told of it. */
    @Override
    public String toString() {
        return text.isEmpty() || text.equals(WHOLE) ? "payload" : text;
    }
}
