package linetwin.ui.line;

import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.LineDescription;
import linetwin.ui.source.ElementHistory;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/** The line as its picture shows it, and the facts of the element that the user looks at. */
public final class LineViewModel {
    private @Nullable LineFrame frame;
    private Map<String, ElementLook> looks = Map.of();

    /**
     * Takes over the newest frame.
     *
     * @param isCurrent whether it may be taken for the present
     */
    public void show(LineFrame newest, boolean isCurrent) {
        frame = newest;
        looks = ElementLooks.of(newest, isCurrent);
    }

    @Nullable
    LineDescription line() {
        return frame == null ? null : frame.snapshot().description();
    }

    ElementLook look(String element) {
        return looks.getOrDefault(element, ElementLook.UNKNOWN);
    }

    /** The latest hour of an element, if it was asked for and has come. */
    @Nullable
    ElementHistory history(String element) {
        ElementHistory known = frame == null ? null : frame.element();
        return known == null || !known.element().equals(element) ? null : known;
    }

    Optional<ElementFacts> facts(String element) {
        LineFrame shown = frame;
        return shown == null ? Optional.empty() : ElementFacts.of(element, shown, look(element));
    }
}
