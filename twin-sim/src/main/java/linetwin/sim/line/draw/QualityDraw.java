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
    private final Items items;
    private final RandomStream repair;
    private final RandomStream defect;
    private final RandomStream finding;
    private final RandomStream scrap;

    private QualityDraw(Quality quality, String station, RunSeed seed, Items items) {
        this.quality = quality;
        this.items = items;
        repair = seed.stream(station, "repair");
        defect = seed.stream(station, "defect");
        finding = seed.stream(station, "inspection");
        scrap = seed.stream(station, "scrap");
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
        if (defect.happens(quality.defect())) {
            items.setDefective(item, true);
        }
        if (quality.inspection().isEmpty()) {
            return Verdict.PASSED;
        }
        Inspection inspection = quality.inspection().get();
        double found = items.isDefective(item) ? inspection.detection() : inspection.falseAlarm();
        if (!finding.happens(found)) {
            return Verdict.PASSED;
        }
        return scrap.happens(inspection.scrap()) ? Verdict.SCRAP : Verdict.REWORK;
    }

    public void archive(Archive archive) {
        repair.archive(archive);
        defect.archive(archive);
        finding.archive(archive);
        scrap.archive(archive);
    }
}
