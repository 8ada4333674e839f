package linetwin.sim.line.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linetwin.model.line.Line;
import linetwin.model.line.Station;
import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.Camera;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.line.work.Inspection;
import linetwin.model.telemetry.body.Examination;
import linetwin.model.telemetry.body.Finding;
import linetwin.model.value.Label;
import linetwin.sim.line.floor.Defects;

/** What cameras found and what repairs say of it, as messages tell it. */
final class Findings {
    private static final double DECIMALS = 1000;

    private final Defects defects;
    private final Map<String, Camera> cameras = new HashMap<>();
    private final Set<String> repairs = new HashSet<>();

    Findings(Line line, Defects defects) {
        this.defects = defects;
        line.elements(Station.class).forEach(station -> {
            station.quality()
                    .inspection()
                    .flatMap(Inspection::camera)
                    .ifPresent(camera -> cameras.put(station.id(), camera));
            if (station.quality().repair() > 0) {
                repairs.add(station.id());
            }
        });
    }

    /** What the cameras of a station have just told of the item. */
    List<Finding> told(Label station, int item) {
        Camera camera = cameras.get(station.id());
        long told = defects.told(item);
        if (camera == null || told == 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (DefectClass defect : DefectClass.values()) {
            BodyZone zone = Defects.zone(told, defect);
            if (zone != null) {
                double confidence = Math.round(defects.confidence(defect) * DECIMALS) / DECIMALS;
                findings.add(new Finding(defect.word(), zone.word(), confidence, camera.numberFor(zone)));
            }
        }
        return findings;
    }

    /** What a repair that has just been made says of the findings that the item came with, by what it found before it mended. */
    List<Examination> examined(Label station, int item) {
        long told = defects.told(item);
        if (told == 0 || !repairs.contains(station.id())) {
            return List.of();
        }
        List<Examination> examined = new ArrayList<>();
        for (DefectClass defect : DefectClass.values()) {
            BodyZone zone = Defects.zone(told, defect);
            if (zone != null) {
                boolean isThere = Defects.zone(defects.open(item), defect) == zone;
                examined.add(new Examination(defects.teller(item), defect.word(), zone.word(), isThere));
            }
        }
        return examined;
    }
}
