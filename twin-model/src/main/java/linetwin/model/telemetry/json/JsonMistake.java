package linetwin.model.telemetry.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;
import linetwin.model.telemetry.Excerpt;

/** Why a text is no JSON, in words for people: without the names of methods and settings that the parser's own words have. */
public final class JsonMistake {
    private static final Pattern SETTING = Pattern.compile(", from `[^`]*`|: enable `[^`]*` to allow");
    private static final Pattern PLACE = Pattern.compile("\\[Source: [^;]*; (line: \\d+, column: \\d+)]");

    private JsonMistake() {}

    /** The rest of a sentence such as "is no JSON: …", without a full stop. */
    public static String reason(JsonProcessingException mistake) {
        String words = String.valueOf(mistake.getOriginalMessage());
        return Excerpt.of(PLACE.matcher(SETTING.matcher(words).replaceAll("")).replaceAll("$1"));
    }
}
