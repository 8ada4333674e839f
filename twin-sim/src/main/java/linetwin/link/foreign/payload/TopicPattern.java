package linetwin.link.foreign.payload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of MQTT topics: a name in braces stands for one level, {@code +} for one that does not matter, and {@code #} at
 * the end for any number of them, as in <code>plant/{area}/{station}/status</code>.
 */
public record TopicPattern(List<String> levels) {
    private static final Pattern NAME = Pattern.compile("\\{[a-z][a-z0-9-]*}");
    private static final Pattern WORDS = Pattern.compile("[^+#{}\\u0000]*");
    private static final String ANY = "+";
    private static final String REST = "#";

    /** Refuses what is no pattern, with the rule that it breaks. */
    public TopicPattern {
        levels = List.copyOf(levels);
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            boolean isRest = level.equals(REST) && i == levels.size() - 1;
            if (!isRest
                    && !level.equals(ANY)
                    && !isName(level)
                    && !WORDS.matcher(level).matches()) {
                throw new IllegalArgumentException(
                        "level " + (i + 1) + " ('" + level + "') must be plain, a {name}, + or, at the end, #");
            }
        }
        List<String> names = levels.stream().filter(TopicPattern::isName).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("a name in braces may stand once only");
        }
    }

    public static TopicPattern parse(String pattern) {
        return new TopicPattern(List.of(pattern.split("/", -1)));
    }

    /** What a broker is asked for. */
    public String filter() {
        return levels.stream().map(level -> isName(level) ? ANY : level).collect(Collectors.joining("/"));
    }

    /** What the names in braces stand for in a topic, with the braces; empty if the topic is another one. */
    public Optional<Map<String, String>> match(String topic) {
        String[] actual = topic.split("/", -1);
        boolean isOpen = levels.get(levels.size() - 1).equals(REST);
        int fixed = isOpen ? levels.size() - 1 : levels.size();
        if (actual.length < fixed || (actual.length > fixed && !isOpen)) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < fixed; i++) {
            String level = levels.get(i);
            if (isName(level)) {
                names.put(level, actual[i]);
            } else if (!level.equals(ANY) && !level.equals(actual[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private static boolean isName(String level) {
        return NAME.matcher(level).matches();
    }
}
