package linetwin.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import linetwin.sim.scenario.file.Node;
import linetwin.sim.scenario.line.DistributionReader;

/** The paths of all values of a scenario that a change can meet: scalars, and distributions as a whole. */
final class ParameterPaths {
    private final List<String> paths = new ArrayList<>();

    private ParameterPaths() {}

    static List<String> of(Node.Mapping root) {
        ParameterPaths all = new ParameterPaths();
        all.addInside("", root);
        return all.paths;
    }

    private void addInside(String prefix, Node.Mapping mapping) {
        mapping.entries().forEach((name, entry) -> add(prefix + name, entry.value()));
    }

    private void add(String path, Node node) {
        if (node instanceof Node.Mapping mapping && !DistributionReader.isDistribution(mapping)) {
            addInside(path + ".", mapping);
        } else {
            paths.add(path);
        }
    }
}
