package linetwin.model.line;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules by which the parts of a line fit together. */
public final class LineRules {
    private LineRules() {}

    /** Every place where the line breaks a rule, in the order of its description; empty if it can run. */
    public static List<Misfit> misfits(Line line) {
        List<Misfit> found = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        line.labels()
                .filter(label -> !ids.add(label.id()))
                .forEach(label -> found.add(
                        new Misfit(label.id(), "id", label.id(), "is used twice; ids must be unique", List.of())));
        for (Element element : line.elements()) {
            for (String route : element.routes()) {
                if (line.findElement(route).isEmpty()) {
                    found.add(new Misfit(element.id(), "to", route, "is not an element of the line", List.copyOf(ids)));
                }
            }
        }
        return List.copyOf(found);
    }
}
