package linetwin.model.line;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.line.defect.DefectMix;
import linetwin.model.line.work.CrewCall;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Work;
import linetwin.model.value.Durations;
import linetwin.model.value.Fractions;
import linetwin.model.value.Label;

/**
 * Positions that all move together: the line indexes when the takt has elapsed, every position has finished and
 * nothing holds it; a stop at one position stops all.
 *
 * @param takt least time between two moves; zero for a line that indexes as soon as all have finished
 */
public record SynchronousLine(Label label, Duration takt, List<Position> positions, String to) implements Element {
    public SynchronousLine {
        positions = List.copyOf(positions);
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("synchronous line '" + label.id() + "' has no position");
        }
        if (takt.isNegative()) {
            throw new IllegalArgumentException(
                    "synchronous line '" + label.id() + "' has a negative takt " + Durations.text(takt));
        }
    }

    /**
     * One station of the line.
     *
     * @param defect probability that a defect is made here, 0..1
     * @param classes what the defects are that are made here; without it, the camera that finds one names it
     */
    public record Position(Label label, Work work, double defect, Material material, Optional<DefectMix> classes)
            implements WorkPlace {
        public Position {
            Fractions.require("defect", defect);
        }

        /** One that says nothing of the classes of defects. */
        public Position(Label label, Work work, double defect, Material material) {
            this(label, work, defect, material, Optional.empty());
        }

        @Override
        public Map<String, CrewCall> calls() {
            return Map.of();
        }
    }

    @Override
    public ElementKind kind() {
        return ElementKind.SYNCHRONOUS_LINE;
    }

    @Override
    public List<Outlet> outlets() {
        return List.of(new Outlet("to", to));
    }

    @Override
    public List<WorkPlace> workPlaces() {
        return List.copyOf(positions);
    }

    @Override
    public CarrierUse carriers() {
        return CarrierUse.NONE;
    }

    @Override
    public Contents contents() {
        return new Contents(positions.size(), 0);
    }

    @Override
    public boolean isInstant() {
        return takt.isZero()
                && positions.stream().allMatch(position -> position.work().isInstant());
    }
}
