package linetwin.link.foreign.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the words of one field mean: by name, then by the range that a number lies in, then what all others do.
 *
 * @param others empty if any other word is a mistake
 */
public record Meanings<T>(WordMap<T> names, List<Range<T>> ranges, Optional<T> others) {
    public Meanings {
        ranges = List.copyOf(ranges);
    }

    /** The same, whatever the word is. */
    public static <T> Meanings<T> always(T meaning) {
        return new Meanings<>(new WordMap<>(Map.of()), List.of(), Optional.of(meaning));
    }

    public Optional<T> find(String word) {
        return names.find(word)
                .or(() -> ranges.stream()
                        .filter(range -> range.span().contains(word))
                        .map(Range::meaning)
                        .findFirst())
                .or(() -> others);
    }

    /** What numbers in a range mean; of several that hold a number, the first. */
    public record Range<T>(Span span, T meaning) {}
}
