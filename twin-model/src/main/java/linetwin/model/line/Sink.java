package linetwin.model.line;

import java.util.List;
import linetwin.model.value.Label;

/** Where items leave the line; its output is the line's output if it takes vehicles. */
public record Sink(Label label, CarrierUse carriers) implements Element {
    @Override
    public List<String> routes() {
        return List.of();
    }
}
