package linetwin.ui.line.node;

import java.util.List;
import linetwin.ui.state.StateLook;
import org.jspecify.annotations.Nullable;

/**
 * What an element shows at one instant.
 *
 * @param content items in it
 * @param capacity most of them; 0 if it is not told
 * @param levels of the families in a panel store, 0..1
 * @param heat a figure that it is painted by; absent where its state is shown
 * @param arms its robots; one that is the cause of the state looks as the state does
 * @param isInspected whether an inspector is there on a round
 */
public record ElementLook(
        StateLook state,
        int content,
        int capacity,
        List<Body> bodies,
        List<Double> levels,
        boolean isBottleneck,
        @Nullable Heat heat,
        List<StateLook> arms,
        boolean isInspected) {
    /** Nothing was heard of it. */
    public static final ElementLook UNKNOWN = new ElementLook(StateLook.NO_DATA, 0, 0, List.of(), List.of(), false);

    /** One that shows its state. */
    public ElementLook(
            StateLook state, int content, int capacity, List<Body> bodies, List<Double> levels, boolean isBottleneck) {
        this(state, content, capacity, bodies, levels, isBottleneck, null, List.of(), false);
    }

    /** The same with robots. */
    public ElementLook with(List<StateLook> newArms, boolean inspected) {
        return new ElementLook(state, content, capacity, bodies, levels, isBottleneck, heat, newArms, inspected);
    }

    /** The same painted by a figure. */
    public ElementLook with(@Nullable Heat newHeat) {
        return new ElementLook(state, content, capacity, bodies, levels, isBottleneck, newHeat, arms, isInspected);
    }

    /**
     * A figure of an element.
     *
     * @param step of the scale, from 0 on
     * @param text as it is written on the element
     */
    public record Heat(int step, String text) {}

    public ElementLook {
        bodies = List.copyOf(bodies);
        levels = List.copyOf(levels);
        arms = List.copyOf(arms);
    }

    /**
     * A body on its way through an element.
     *
     * @param progress 0 at the entry, 1 at the exit
     * @param rgb its colour
     */
    public record Body(double progress, String rgb) {}
}
