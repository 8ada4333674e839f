package linetwin.link.foreign.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some words, also by patterns with {@code *}. */
public final class Words {
    /** No words at all. */
    public static final Words NONE = new Words(List.of());

    private final WordMap<Boolean> known;

    public Words(List<String> words) {
        Map<String, Boolean> each = new LinkedHashMap<>();
        words.forEach(word -> each.put(word, true));
        known = new WordMap<>(each);
    }

    public boolean contains(String word) {
        return known.find(word).isPresent();
    }

    public boolean isEmpty() {
        return known.isEmpty();
    }
}
