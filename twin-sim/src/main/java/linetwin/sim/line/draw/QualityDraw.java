package linetwin.sim.line.draw;

import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Quality;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import org.jspecify.annotations.Nullable;

/** Decides what a station does to the quality of a vehicle: repair, defect, inspection, in this order. */
public final class QualityDraw {
    private final Quality quality;
    private final @Nullable Inspection inspection;
    private final Items items;
    private final RandomStream repair;
    private final DefectDraw defect;
    private final RandomStream finding;
    private final RandomStream scrap;
    private final @Nullable CameraDraw camera;

    private QualityDraw(Quality quality, String station, RunSeed seed, Items items) {
        this.quality = quality;
        inspection = quality.inspection().orElse(null);
        this.items = items;
        repair = seed.stream(station, "repair");
        defect = new DefectDraw(quality.defect(), quality.classes(), station, seed, items);
        finding = seed.stream(station, "inspection");
        scrap = seed.stream(station, "scrap");
        camera = quality.inspection()
                .flatMap(Inspection::camera)
                .map(model -> new CameraDraw(model, station, seed, items.defects()))
                .orElse(null);
    }

    /** The draw of a station; null if it does nothing to quality. */
    public static @Nullable QualityDraw of(Quality quality, String station, Floor floor) {
        return quality.equals(Quality.NEUTRAL) ? null : new QualityDraw(quality, station, floor.seed(), floor.items());
    }

    public boolean inspects() {
        return quality.inspection().isPresent();
    }

    /** Works on the item and says where it goes; without an inspection it always passes. */
    public Verdict verdict(int item) {
        if (items.isDefective(item) && repair.happens(quality.repair())) {
            items.setDefective(item, false);
        }
        if (quality.repair() > 0) {
            items.defects().examined(item);
        }
        defect.work(item);
        return inspection == null ? Verdict.PASSED : verdict(item, inspection);
    }

    private Verdict verdict(int item, Inspection check) {
        boolean canBeFound = items.isDefective(item) && (camera == null || camera.canSee(item));
        boolean isFound = finding.happens(canBeFound ? check.detection() : check.falseAlarm());
        if (camera != null) {
            look(camera, item, isFound, canBeFound);
        }
        if (!isFound) {
            return Verdict.PASSED;
        }
        return scrap.happens(check.scrap()) ? Verdict.SCRAP : Verdict.REWORK;
    }

    private static void look(CameraDraw camera, int item, boolean isFound, boolean canBeFound) {
        if (!isFound) {
            camera.pass(item);
        } else if (canBeFound) {
            camera.find(item);
        } else {
            camera.alarmFalsely(item);
        }
    }

    public void archive(Archive archive) {
        repair.archive(archive);
        defect.archive(archive);
        finding.archive(archive);
        scrap.archive(archive);
        if (camera != null) {
            camera.archive(archive);
        }
    }
}
