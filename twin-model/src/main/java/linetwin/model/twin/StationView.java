package linetwin.model.twin;

import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import org.jspecify.annotations.Nullable;

/**
 * An element that works (source, station, position, press line, conveyor, sink), as the mirror sees it.
 *
 * @param activity absent until the element has been heard of
 */
public record StationView(
        ElementDescription element, @Nullable Activity activity) {
    public String id() {
        return element.id();
    }
}
