package linetwin.sim.learn.validity;

import java.time.Instant;
import java.util.Optional;
import linetwin.model.kpi.LineFigure;
import linetwin.model.state.StationState;

/** A figure of a line that is held against a model. */
public sealed interface CheckedFigure {
    /** The id of the element that it is of; empty if it is of the whole line. */
    default Optional<String> element() {
        return Optional.empty();
    }

    /** A figure of the whole line over all of the time. */
    record OfLine(LineFigure figure) implements CheckedFigure {}

    /** Good vehicles of the hour that ends then, or of a part of one at the begin or end. */
    record Output(Instant until) implements CheckedFigure {}

    /** The share of its time that a station spends in a state, 0..1. */
    record Share(String station, StationState state) implements CheckedFigure {
        @Override
        public Optional<String> element() {
            return Optional.of(station);
        }
    }

    /** How much a store holds on average. */
    record Content(String store) implements CheckedFigure {
        @Override
        public Optional<String> element() {
            return Optional.of(store);
        }
    }
}
