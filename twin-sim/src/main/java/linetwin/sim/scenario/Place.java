package linetwin.sim.scenario;

import java.util.List;

/** Finds nodes by their path. */
final class Place {
    private Place() {}

    /** The node that the path leads to, or the last one on the way that exists; rows of lists are counted from 0. */
    static Node find(Node root, List<String> path) {
        Node node = root;
        for (String name : path) {
            if (node instanceof Node.Mapping mapping) {
                node = mapping.find(name).orElse(mapping);
            } else if (node instanceof Node.Sequence sequence) {
                node = sequence.items().get(Integer.parseInt(name));
            }
        }
        return node;
    }

    /** Where the name of a field is written. */
    static Position ofName(Node.Mapping mapping, String name) {
        Node.Entry entry = mapping.entries().get(name);
        return entry == null ? mapping.position() : entry.position();
    }
}
