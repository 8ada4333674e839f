package linetwin.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shorter forms of a name, as on a drawing: without what stands in brackets, with longer words cut to their first letters and a
 * point, and at last with initials ("PB store", "PBS"). A long Chinese name keeps its first two characters, which say whose
 * it is, and its last two, which say what it is (内饰后缓冲, 内饰缓冲).
 */
public final class Abbreviation {
    private static final int MOST_LETTERS = 7;
    private static final int FEWEST_LETTERS = 3;
    private static final int CHARACTERS = 4;
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(（][^)）]*[)）]");
    private static final Pattern TIED = Pattern.compile("\\p{L}+(-\\p{L}+){2,}");
    private static final Set<String> LINKS = Set.of("and", "of", "the", "for", "in");

    private Abbreviation() {}

    /** Shorter and shorter forms of a name, each once; none that equals the name. */
    public static Stream<String> formsOf(String name) {
        String bare = BRACKETS.matcher(name).replaceAll("");
        String untied = byWord(bare, Abbreviation::untie);
        return Stream.of(Stream.of(bare, untied, chineseForm(bare)), cutForms(untied), initialForms(untied))
                .flatMap(forms -> forms)
                .filter(form -> !form.isEmpty() && form.length() < name.length())
                .distinct();
    }

    private static String chineseForm(String name) {
        int length = name.length();
        boolean isLong = length > CHARACTERS && name.chars().allMatch(Character::isIdeographic);
        return isLong ? name.substring(0, CHARACTERS / 2) + name.substring(length - CHARACTERS / 2) : name;
    }

    private static Stream<String> cutForms(String name) {
        return IntStream.iterate(MOST_LETTERS, letters -> letters >= FEWEST_LETTERS, letters -> letters - 1)
                .mapToObj(letters -> byWord(name, word -> cut(word, letters)));
    }

    /** Initials of all words but the last, which is cut more and more, then those of all. */
    private static Stream<String> initialForms(String name) {
        List<String> words = Arrays.stream(name.split(" ", -1))
                .filter(word -> !LINKS.contains(word))
                .toList();
        if (words.size() < 2 || !isLatin(name.substring(0, 1))) {
            return Stream.empty();
        }
        String last = words.get(words.size() - 1);
        String before = words.subList(0, words.size() - 1).stream()
                .map(Abbreviation::initials)
                .collect(Collectors.joining());
        return Stream.of(before + " " + last, before + " " + cut(last, FEWEST_LETTERS), before + initials(last));
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

    private static String cut(String word, int letters) {
        return Arrays.stream(word.split("-", -1))
                .map(part -> isLatin(part) && part.length() > letters + 1 ? part.substring(0, letters) + "." : part)
                .collect(Collectors.joining("-"));
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> Character.isLetter(c) && c < 0x250);
    }
}
