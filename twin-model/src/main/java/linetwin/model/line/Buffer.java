package linetwin.model.line;

import java.util.List;
import linetwin.model.value.Label;

/**
 * A store of limited capacity.
 *
 * @param capacity items; {@link #UNLIMITED} for no limit
 * @param initial items in it when the run starts
 */
public record Buffer(Label label, int capacity, Discipline discipline, int initial, String to) implements Element {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public Buffer {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "buffer '" + label.id() + "' has capacity " + capacity + "; must be 1 or more");
        }
        if (initial < 0 || initial > capacity) {
            throw new IllegalArgumentException(
                    "buffer '" + label.id() + "' starts with " + initial + " items; must be 0 to " + capacity);
        }
    }

    @Override
    public ElementKind kind() {
        return ElementKind.BUFFER;
    }

    @Override
    public List<Outlet> outlets() {
        return List.of(new Outlet("to", to));
    }

    @Override
    public List<WorkPlace> workPlaces() {
        return List.of();
    }

    @Override
    public CarrierUse carriers() {
        return CarrierUse.NONE;
    }

    @Override
    public Contents contents() {
        return new Contents(capacity, initial);
    }

    @Override
    public boolean isInstant() {
        return true;
    }
}
