package linetwin.ui.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name with its longer words cut to their first letters and a point, as on a drawing, and words that are tied by hyphens to
 * their initials ("EOL test"); Chinese names stay as they are.
 */
final class Abbreviation {
    private static final int MOST_LETTERS = 7;
    private static final int FEWEST_LETTERS = 3;
    private static final Pattern TIED = Pattern.compile("\\p{L}+(-\\p{L}+){2,}");

    private Abbreviation() {}

    /** Shorter and shorter forms of a name; none that equals the name or the form before it. */
    static Stream<String> formsOf(String name) {
        String untied = byWord(name, Abbreviation::untie);
        return Stream.concat(
                        Stream.of(untied),
                        IntStream.iterate(MOST_LETTERS, letters -> letters >= FEWEST_LETTERS, letters -> letters - 1)
                                .mapToObj(letters -> byWord(untied, word -> shorten(word, letters))))
                .filter(form -> form.length() < name.length())
                .distinct();
    }

    private static String byWord(String name, UnaryOperator<String> change) {
        return Arrays.stream(name.split(" ", -1)).map(change).collect(Collectors.joining(" "));
    }

    private static String untie(String word) {
        return TIED.matcher(word).matches()
                ? Arrays.stream(word.split("-", -1))
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining())
                : word;
    }

    private static String shorten(String word, int letters) {
        return Arrays.stream(word.split("-", -1))
                .map(part -> isLatin(part) && part.length() > letters + 1 ? part.substring(0, letters) + "." : part)
                .collect(Collectors.joining("-"));
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> Character.isLetter(c) && c < 0x250);
    }
}
