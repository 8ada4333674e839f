package linetwin.sim.scenario;

import java.util.List;
import linetwin.model.value.Text;
import linetwin.sim.scenario.file.Basis;

/**
 * A measure that changes some parameters of a line.
 *
 * @param grade how good the published evidence is: good, review, mixed, press, vendor, weak or none
 * @param basis where the effects come from
 */
public record Lever(String id, Text title, String grade, Basis basis, List<Change> changes) {
    public Lever {
        changes = List.copyOf(changes);
    }
}
