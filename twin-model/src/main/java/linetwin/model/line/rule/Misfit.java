package linetwin.model.line.rule;

import java.util.List;

/**
 * A place where the parts of a line do not fit together.
 *
 * @param element the id of the element (or area, crew …) that holds the value
 * @param field the field as it is called in scenario files, such as {@code to}
 * @param candidates values that would fit, for a suggestion; may be empty
 */
public record Misfit(String element, String field, String value, String rule, List<String> candidates) {
    public Misfit {
        candidates = List.copyOf(candidates);
    }
}
