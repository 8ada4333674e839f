package linetwin.ui.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shorter forms of a name that still read as names: without what stands in brackets, words that are tied together by their initials
 * (End-of-line, EOL), and without links (and, of). No word is cut. A long Chinese name keeps its first two characters, which
 * say whose it is, and its last two, which say what it is (内饰后缓冲, 内饰缓冲).
 */
public final class Abbreviation {
    private static final int CHARACTERS = 4;
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(（][^)）]*[)）]");
    private static final Pattern TIED = Pattern.compile("\\p{L}+(-\\p{L}+){2,}");
    private static final Set<String> LINKS = Set.of("and", "of", "the", "for", "in");

    private Abbreviation() {}

    /** Shorter and shorter forms of a name, each once; none that equals the name. */
    public static Stream<String> formsOf(String name) {
        String bare = BRACKETS.matcher(name).replaceAll("");
        String untied = byWord(bare, Abbreviation::untie);
        String linked = Arrays.stream(untied.split(" ", -1))
                .filter(word -> !LINKS.contains(word))
                .collect(Collectors.joining(" "));
        return Stream.of(bare, untied, chineseForm(bare), linked)
                .filter(form -> !form.isEmpty() && form.length() < name.length())
                .distinct();
    }

    private static String chineseForm(String name) {
        int length = name.length();
        boolean isLong = length > CHARACTERS && name.chars().allMatch(Character::isIdeographic);
        return isLong ? name.substring(0, CHARACTERS / 2) + name.substring(length - CHARACTERS / 2) : name;
    }

    private static String byWord(String name, UnaryOperator<String> change) {
        return Arrays.stream(name.split(" ", -1)).map(change).collect(Collectors.joining(" "));
    }

    private static String untie(String word) {
        return TIED.matcher(word).matches() ? initials(word) : word;
    }

    private static String initials(String word) {
        return Arrays.stream(word.split("-", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> isLatin(part) ? part.substring(0, 1).toUpperCase(Locale.ROOT) : part)
                .collect(Collectors.joining());
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> Character.isLetter(c) && c < 0x250);
    }
}
