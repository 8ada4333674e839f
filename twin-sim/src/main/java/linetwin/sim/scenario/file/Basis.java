package linetwin.sim.scenario.file;

import java.util.Arrays;
import java.util.Optional;
import linetwin.model.value.Text;

/** Why a figure is what it is: a mark, and a line of text. */
public record Basis(Mark mark, Text text) {
    private static final String MARK = "mark";

    /** Reads a text such as {@code K usual size}. */
    public static Optional<Basis> parse(String text) {
        return Arrays.stream(Mark.values())
                .filter(mark -> text.startsWith(mark.sign() + " "))
                .filter(mark -> !words(text, mark).isEmpty())
                .map(mark -> new Basis(mark, Text.of(words(text, mark))))
                .findFirst();
    }

    private static String words(String text, Mark mark) {
        return text.substring(mark.sign().length()).trim();
    }

    /** Reads a text or, with words in both languages, a map such as {@code {mark: K, zh: 通常的大小, en: usual size}}. */
    public static Optional<Basis> read(Node node) {
        if (node instanceof Node.Mapping map) {
            return map.findScalar(MARK).flatMap(sign -> parse(sign.text(), map));
        }
        return node instanceof Node.Scalar scalar ? parse(scalar.text()) : Optional.empty();
    }

    private static Optional<Basis> parse(String sign, Node.Mapping map) {
        return Mark.find(sign)
                .flatMap(mark -> map.findScalar("zh")
                        .flatMap(zh -> map.findScalar("en")
                                .filter(en -> !zh.text().isBlank() && !en.text().isBlank())
                                .map(en -> new Basis(mark, new Text(zh.text(), en.text())))));
    }

    /** Whether the map is itself a basis in two languages, and no map of bases by path. */
    public static boolean isWrittenAs(Node.Mapping map) {
        return map.find(MARK).isPresent();
    }
}
