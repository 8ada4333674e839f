package linetwin.sim.line.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import linetwin.model.line.Element;

/**
 * What may still happen in a line as it stands, if every stop ends, every shift comes again and all people and material come:
 * which elements may yet give an item away, and which may yet take one. The least fixpoint of what the elements say of
 * themselves, so that those which wait for each other in a circle are told apart from those which only wait long.
 */
public final class Outlook {
    private final Floor floor;
    private final List<List<Integer>> feeders = new ArrayList<>();
    private final boolean[] gives;
    private final boolean[] accepts;

    private Outlook(Floor floor) {
        this.floor = floor;
        gives = new boolean[floor.nodes().size()];
        accepts = new boolean[gives.length];
        floor.nodes().forEach(node -> feeders.add(new ArrayList<>()));
        for (int index = 0; index < gives.length; index++) {
            Element element = floor.line().elements().get(index);
            for (String to : element.routes()) {
                feeders.get(floor.node(to).index()).add(index);
            }
        }
    }

    public static Outlook of(Floor floor) {
        Outlook outlook = new Outlook(floor);
        boolean isNew = true;
        while (isNew) {
            isNew = false;
            for (Node node : floor.nodes()) {
                isNew |= outlook.look(node);
            }
        }
        return outlook;
    }

    /** Returns whether something is known of the node now that was not before. */
    private boolean look(Node node) {
        boolean givesNow = gives[node.index()] || node.mayGive(this);
        boolean acceptsNow = accepts[node.index()] || node.mayAccept(this);
        boolean isNew = givesNow != gives[node.index()] || acceptsNow != accepts[node.index()];
        gives[node.index()] = givesNow;
        accepts[node.index()] = acceptsNow;
        return isNew;
    }

    /** Whether the node may yet give an item away, as far as is known so far. */
    public boolean gives(Node node) {
        return gives[node.index()];
    }

    /** Whether the node may yet take an item, as far as is known so far. */
    public boolean accepts(Node node) {
        return accepts[node.index()];
    }

    /** Whether an item may yet come to the node. */
    public boolean mayCome(Node node) {
        return feeders.get(node.index()).stream().anyMatch(feeder -> gives[feeder]);
    }

    /** Whether an item on one of so marked carriers is where it may yet leave. */
    public boolean mayComeFree(IntPredicate isCarried) {
        return floor.nodes().stream().anyMatch(node -> gives(node) && node.holdsAny(isCarried));
    }
}
