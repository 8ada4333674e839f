package linetwin.sim.learn.observe;

import java.util.HashSet;
import java.util.Set;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;

/** Where vehicles of a line are seen first: at its sources, and at what those lead to. */
final class Feeders {
    private final Set<String> begins = new HashSet<>();

    Feeders(LineDescription line) {
        for (ElementDescription element : line.elements()) {
            if (element.kind() == Kind.SOURCE) {
                begins.add(element.id());
                begins.addAll(element.routes());
            }
        }
        for (ElementDescription element : line.elements()) {
            if (element.within() != null && begins.contains(element.within())) {
                begins.add(element.id());
            }
        }
    }

    boolean isBegin(String element) {
        return begins.contains(element);
    }
}
