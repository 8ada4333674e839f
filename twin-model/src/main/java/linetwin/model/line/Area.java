package linetwin.model.line;

import java.util.Optional;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * A shop of the plant.
 *
 * @param line the name of its line, a topic level such as {@code body-1}
 * @param directOperators direct labour present in each paid hour, in persons
 * @param shiftPlan the id of its shift plan; empty means that it always works
 */
public record Area(String id, Text title, String line, double directOperators, Optional<String> shiftPlan) {
    public Area {
        Ids.require("area id", id);
        Ids.require("line of area '" + id + "'", line);
        if (!(directOperators >= 0)) {
            throw new IllegalArgumentException(
                    "area '" + id + "' has " + directOperators + " direct operators; must be 0 or more");
        }
    }
}
