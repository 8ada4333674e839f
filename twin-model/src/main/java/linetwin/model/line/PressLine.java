package linetwin.model.line;

import java.util.List;

/**
 * A press line that makes panel families in lots, changing dies between them. It next presses the family whose rack is
 * emptiest, and waits while no rack has room for a lot.
 *
 * @param work its cycle is one stroke
 */
public record PressLine(Label label, Work work, Distribution dieChange, List<PanelFamily> families, String store)
        implements Element {
    public PressLine {
        families = List.copyOf(families);
        if (families.isEmpty()) {
            throw new IllegalArgumentException("press line '" + label.id() + "' presses no family");
        }
    }

    @Override
    public List<String> routes() {
        return List.of(store);
    }
}
