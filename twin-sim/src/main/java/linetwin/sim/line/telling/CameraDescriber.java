package linetwin.sim.line.telling;

import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Quality;
import linetwin.model.telemetry.body.CameraDescription;
import org.jspecify.annotations.Nullable;

/** What is told of the cameras of an inspection. */
final class CameraDescriber {
    private CameraDescriber() {}

    /** Its cameras; null if it has none. */
    static @Nullable CameraDescription describe(Quality quality) {
        return quality.inspection()
                .flatMap(Inspection::camera)
                .map(camera -> new CameraDescription(
                        camera.count(),
                        camera.looksFor().classList().stream()
                                .map(DefectClass::word)
                                .toList(),
                        camera.looksFor().zoneList().stream()
                                .map(BodyZone::word)
                                .toList()))
                .orElse(null);
    }
}
