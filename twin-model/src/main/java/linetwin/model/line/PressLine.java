package linetwin.model.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;

/**
 * A press line that makes panel families in lots, changing dies between them. It next presses the family whose rack is
 * emptiest, and waits while no rack has room for a lot.
 *
 * @param work its cycle is one stroke
 * @param setter who must come to change dies; empty if the press line changes them by itself
 */
public record PressLine(
        Label label,
        Work work,
        Distribution dieChange,
        Optional<CrewCall> setter,
        List<PanelFamily> families,
        String store)
        implements Element, WorkPlace {
    public PressLine {
        families = List.copyOf(families);
        if (families.isEmpty()) {
            throw new IllegalArgumentException("press line '" + label.id() + "' presses no family");
        }
    }

    /** A press line that changes dies by itself. */
    public PressLine(Label label, Work work, Distribution dieChange, List<PanelFamily> families, String store) {
        this(label, work, dieChange, Optional.empty(), families, store);
    }

    @Override
    public ElementKind kind() {
        return ElementKind.PRESS_LINE;
    }

    @Override
    public List<Outlet> outlets() {
        return List.of(new Outlet("store", store));
    }

    @Override
    public List<WorkPlace> workPlaces() {
        return List.of(this);
    }

    @Override
    public CarrierUse carriers() {
        return CarrierUse.NONE;
    }

    @Override
    public Contents contents() {
        return new Contents(1, 0);
    }

    @Override
    public boolean isInstant() {
        return work.isInstant();
    }

    @Override
    public Material material() {
        return Material.NONE;
    }

    @Override
    public Map<String, CrewCall> calls() {
        return setter.map(call -> Map.of("setter", call)).orElse(Map.of());
    }
}
