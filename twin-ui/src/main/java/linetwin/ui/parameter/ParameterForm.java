package linetwin.ui.parameter;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How the value of a parameter is written, with the bounds that follow from what it is. */
public enum ParameterForm {
    /** A time of 0 or more; a rate stands for the time between two. */
    TIME("\\d{1,12}(\\.\\d{1,12})? ?/?(ms|s|min|h|d)"),
    RATE("\\d{1,12}(\\.\\d{1,12})? ?/?(ms|s|min|h|d)"),
    /** From 0 to 100 %. */
    SHARE("(\\d{1,2}(\\.\\d{1,12})?|100(\\.0{1,12})?) ?%|0(\\.\\d{1,12})?|1(\\.0{1,12})?"),
    POWER("\\d{1,12}(\\.\\d{1,12})? ?kW"),
    /** A whole number of 0 or more. */
    COUNT("\\d{1,9}"),
    /** A number of 0 or more. */
    NUMBER("\\d{1,12}(\\.\\d{1,12})?"),
    /** Anything; whether it suits, only the scenario knows. */
    WORD(".+");

    /** What comes in pieces. */
    private static final Set<String> COUNTED = Set.of(
            "capacity", "places", "size", "count", "bin", "per-item", "initial", "lot", "panels-per-stroke", "rack");

    private final Pattern pattern;

    ParameterForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The form of a parameter, told by its value in the scenario and the last part of its path. */
    public static ParameterForm of(String path, String value) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (COUNT.accepts(value) && (COUNTED.contains(last) || path.contains(".racks."))) {
            return COUNT;
        }
        if (value.contains("/") && RATE.accepts(value)) {
            return RATE;
        }
        if (value.endsWith("%") && SHARE.accepts(value)) {
            return SHARE;
        }
        return List.of(TIME, POWER, NUMBER).stream()
                .filter(form -> form.accepts(value))
                .findFirst()
                .orElse(WORD);
    }

    /** Whether a value is written like that. */
    public boolean accepts(String value) {
        return pattern.matcher(value).matches();
    }

    /** The key of the rule in words. */
    public String ruleKey() {
        return "form." + name();
    }
}
