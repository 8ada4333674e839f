package linetwin.sim.line.draw;

import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.Camera;
import linetwin.model.line.defect.DefectClass;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Defects;
import linetwin.sim.random.BetaVariate;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;

/** What the cameras of an inspection tell of the vehicles that it finds, rightly or not. */
final class CameraDraw {
    private static final DefectClass[] CLASSES = DefectClass.values();
    private static final BodyZone[] ZONES = BodyZone.values();

    private final Camera camera;
    private final DefectSampler looksFor;
    private final long[][] seen = new long[CLASSES.length][ZONES.length];
    private final Defects defects;
    private final int number;
    private final RandomStream kinds;
    private final RandomStream confidences;

    CameraDraw(Camera camera, String station, RunSeed seed, Defects defects) {
        this.camera = camera;
        this.defects = defects;
        number = defects.nameCamera(station);
        kinds = seed.stream(station, "camera");
        confidences = seed.stream(station, "confidence");
        looksFor = new DefectSampler(camera.looksFor());
        for (DefectClass defect : CLASSES) {
            for (BodyZone zone : ZONES) {
                seen[defect.number()][zone.number()] = camera.sees(defect, zone) ? Defects.of(defect, zone) : 0;
            }
        }
    }

    /** Whether the item has a defect that they can see. */
    boolean canSee(int item) {
        return defects.isAnyUnnamed(item) || visible(item) != 0;
    }

    private long visible(int item) {
        long open = defects.open(item);
        long visible = 0;
        for (DefectClass defect : CLASSES) {
            BodyZone zone = Defects.zone(open, defect);
            if (zone != null) {
                visible |= seen[defect.number()][zone.number()];
            }
        }
        return visible;
    }

    /** They let the item pass. */
    void pass(int item) {
        defects.examined(item);
    }

    /** They tell the defects of the item. */
    void find(int item) {
        if (defects.isAnyUnnamed(item)) {
            defects.name(item, looksFor.draw(kinds));
        }
        tell(item, visible(item), camera.confidence());
    }

    /** They tell a defect that is not there. */
    void alarmFalsely(int item) {
        tell(item, looksFor.draw(kinds), camera.falseAlarmConfidence());
    }

    private void tell(int item, long findings, double meanConfidence) {
        for (DefectClass defect : CLASSES) {
            if (Defects.zone(findings, defect) != null) {
                defects.setConfidence(defect, BetaVariate.draw(meanConfidence, Camera.CONCENTRATION, confidences));
            }
        }
        defects.tell(item, number, findings);
    }

    void archive(Archive archive) {
        kinds.archive(archive);
        confidences.archive(archive);
    }
}
