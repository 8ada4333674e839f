package linetwin.link.foreign.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What words stand for: those that are written out first, then patterns with {@code *} in their order. Numbers may be written in
 * any way.
 */
public final class WordMap<T> {
    /** A longer word is no word that anybody has put into a list. */
    private static final int LONGEST = 1_000;

    private final Map<String, T> words = new HashMap<>();
    private final List<Entry<T>> patterns = new ArrayList<>();

    /** @param meanings by words and patterns, in the order in which patterns are tried */
    public WordMap(Map<String, T> meanings) {
        meanings.forEach((word, meaning) -> {
            if (Glob.isGlob(word)) {
                patterns.add(new Entry<>(new Glob(word), meaning));
            } else {
                words.put(word, meaning);
            }
        });
    }

    /** What a word stands for, if it is known. */
    public Optional<T> find(String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        T meaning = words.get(word);
        if (meaning == null) {
            meaning = words.get(Numeral.plain(word));
        }
        return Optional.ofNullable(meaning)
                .or(() -> patterns.stream()
                        .filter(entry -> entry.pattern().matches(word))
                        .map(Entry::meaning)
                        .findFirst());
    }

    boolean isEmpty() {
        return words.isEmpty() && patterns.isEmpty();
    }

    private record Entry<T>(Glob pattern, T meaning) {}
}
