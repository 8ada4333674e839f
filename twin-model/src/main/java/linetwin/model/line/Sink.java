package linetwin.model.line;

import java.util.List;
import linetwin.model.value.Label;

/** Where items leave the line; its output is the line's output if it takes vehicles. */
public record Sink(Label label, CarrierUse carriers) implements Element {
    @Override
    public ElementKind kind() {
        return ElementKind.SINK;
    }

    @Override
    public List<Outlet> outlets() {
        return List.of();
    }

    @Override
    public List<WorkPlace> workPlaces() {
        return List.of();
    }

    @Override
    public Contents contents() {
        return new Contents(0, 0);
    }

    @Override
    public boolean isInstant() {
        return true;
    }
}
