package linetwin.ui.line;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/** The line, or the area of it that is open, as its picture shows it, and the facts of the element that the user looks at. */
public final class LineViewModel {
    private final ReadOnlyStringWrapper area = new ReadOnlyStringWrapper("");
    private final RecentStates recent = new RecentStates();
    private @Nullable LineFrame frame;
    private @Nullable LineDescription whole;
    private @Nullable LineDescription shown;
    private Map<String, ElementLook> looks = Map.of();
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.STATES);
    private HeatMap heatMap = HeatMap.NONE;

    /**
     * Takes over the newest frame.
     *
     * @param isCurrent whether it may be taken for the present
     */
    public void show(LineFrame newest, boolean isCurrent) {
        frame = newest;
        looks = ElementLooks.of(newest, isCurrent);
        heatMap = HeatMap.of(newest, measure.get());
        recent.follow(newest.snapshot());
        LineDescription described = newest.snapshot().description();
        if (described != null && !described.equals(whole)) {
            boolean isSameLine = whole != null && whole.isContinuedBy(described);
            whole = described;
            shown = described;
            if (isSameLine && !area.get().isEmpty()) {
                shown = AreaCut.of(described, area.get()); // values may be changed while an area is looked at
            } else {
                area.set("");
            }
        }
    }

    /** Id of the area that fills the picture; empty for the whole line. */
    public ReadOnlyStringProperty areaProperty() {
        return area.getReadOnlyProperty();
    }

    /** Lets an area fill the picture. */
    public void openArea(String id) {
        if (whole != null && findArea(id).isPresent()) {
            shown = AreaCut.of(whole, id);
            area.set(id);
        }
    }

    /** Shows the whole line again. */
    public void closeArea() {
        shown = whole;
        area.set("");
    }

    /** If an area is open, goes to that of an element, so that it can be seen. */
    public void follow(String element) {
        if (!area.get().isEmpty() && whole != null) {
            whole.elements().stream()
                    .filter(found -> found.id().equals(element))
                    .map(ElementDescription::area)
                    .filter(home -> !home.equals(area.get()))
                    .findFirst()
                    .ifPresent(this::openArea);
        }
    }

    /** The areas in the order of the line. */
    List<AreaDescription> areas() {
        return whole == null ? List.of() : whole.areas();
    }

    Optional<AreaDescription> findArea(String id) {
        return areas().stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** The area so many places further down the line than the open one. */
    Optional<AreaDescription> neighbour(int distance) {
        List<AreaDescription> all = areas();
        int at = findArea(area.get()).map(all::indexOf).orElse(-1) + distance;
        return area.get().isEmpty() || at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
    }

    /** The time on the line; absent until it is known. */
    Optional<Instant> lineTime() {
        return Optional.ofNullable(frame).map(LineFrame::lineTime);
    }

    /** The line as a whole, also while an area of it fills the picture. */
    @Nullable
    LineDescription whole() {
        return whole;
    }

    /** What the picture shows. */
    @Nullable
    LineDescription line() {
        return shown;
    }

    ElementLook look(String element) {
        return looks.getOrDefault(element, ElementLook.UNKNOWN)
                .with(heatMap.heats().get(element));
    }

    /** What the stations are painted by. */
    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    HeatMap heatMap() {
        return heatMap;
    }

    /** The latest hour of an element, if it was asked for and has come. */
    @Nullable
    ElementHistory history(String element) {
        ElementHistory known = frame == null ? null : frame.element();
        return known == null || !known.element().equals(element) ? null : known;
    }

    /** What an element did before its present state, the latest first; since the window opened. */
    List<RecentStates.Spell> before(String element) {
        return recent.before(element);
    }

    Optional<ElementFacts> facts(String element) {
        LineFrame present = frame;
        return present == null ? Optional.empty() : ElementFacts.of(element, present, look(element));
    }
}
