package linetwin.model.line.resource;

import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/** Panels made with one die set: strokes in a lot, and panels that fall from one stroke. */
public record PanelFamily(String id, Text title, int lotStrokes, int panelsPerStroke) {
    public PanelFamily {
        Ids.require("panel family", id);
        if (lotStrokes < 1 || panelsPerStroke < 1) {
            throw new IllegalArgumentException("family '" + id + "' has a lot of " + lotStrokes + " strokes and "
                    + panelsPerStroke + " panels a stroke; both must be 1 or more");
        }
    }

    /** Panels in a lot. */
    public int lotPanels() {
        return Math.multiplyExact(lotStrokes, panelsPerStroke);
    }
}
