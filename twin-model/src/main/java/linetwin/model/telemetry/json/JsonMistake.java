package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;
import linetwin.model.telemetry.limit.Excerpt;

/** Why a text is no JSON, in words for people: without the names of methods and settings that the parser's own words have. */
public final class JsonMistake {
    private static final Pattern SETTING = Pattern.compile(", from `[^`]*`|: enable `[^`]*` to allow"
            + "| \\(not recognized as one since Feature '[^']*' not enabled for parser\\)"
            + "| \\(consider enabling `.*\\)");
    private static final Pattern TRAILING = Pattern.compile("Trailing token .*");
    private static final Pattern PLACE = Pattern.compile("\\[Source: [^;]*; (line: \\d+, column: \\d+)]");

    private JsonMistake() {}

    /** The rest of a sentence such as "is no JSON: …", without a full stop. */
    public static String reason(JsonProcessingException mistake) {
        String words = String.valueOf(mistake.getOriginalMessage());
        String plain = SETTING.matcher(words).replaceAll("");
        String placed = PLACE.matcher(plain).replaceAll("$1");
        return Excerpt.of(TRAILING.matcher(placed).replaceAll("more follows after the value"));
    }
}
