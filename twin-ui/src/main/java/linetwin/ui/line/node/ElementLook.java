package linetwin.ui.line.node;

import java.util.List;
import linetwin.ui.state.StateLook;

/**
 * What an element shows at one instant.
 *
 * @param content items in it
 * @param capacity most of them; 0 if it is not told
 * @param levels of the families in a panel store, 0..1
 */
public record ElementLook(
        StateLook state, int content, int capacity, List<Body> bodies, List<Double> levels, boolean isBottleneck) {
    /** Nothing was heard of it. */
    public static final ElementLook UNKNOWN = new ElementLook(StateLook.NO_DATA, 0, 0, List.of(), List.of(), false);

    public ElementLook {
        bodies = List.copyOf(bodies);
        levels = List.copyOf(levels);
    }

    /**
     * A body on its way through an element.
     *
     * @param progress 0 at the entry, 1 at the exit
     * @param rgb its colour
     */
    public record Body(double progress, String rgb) {}
}
