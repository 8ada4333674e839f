package linetwin.ui.line;

import java.util.List;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;

/** One area of a line, cut out of its description: a line of its own whose ways end where the area does. */
final class AreaCut {
    private AreaCut() {}

    static LineDescription of(LineDescription line, String area) {
        List<AreaDescription> areas =
                line.areas().stream().filter(found -> found.id().equals(area)).toList();
        List<ElementDescription> elements = line.elements().stream()
                .filter(element -> element.area().equals(area))
                .toList();
        return new LineDescription(
                line.scenario(),
                line.seed(),
                line.start(),
                line.plant(),
                line.jobsPerHour(),
                line.idealTaktMicros(),
                areas,
                elements,
                line.variants(),
                line.colours(),
                line.baseline(),
                line.changes());
    }
}
