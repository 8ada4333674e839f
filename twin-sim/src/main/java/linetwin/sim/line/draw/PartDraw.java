package linetwin.sim.line.draw;

import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.line.work.PartCheck;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Defects;
import linetwin.sim.line.floor.Items;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;

/** Decides whether the part for an item is a wrong one, and whether that is found. */
public final class PartDraw {
    private static final long WRONG_PART = Defects.of(DefectClass.WRONG_PART, BodyZone.INTERIOR);

    private final PartCheck model;
    private final Items items;
    private final RandomStream picks;
    private final RandomStream findings;

    public PartDraw(PartCheck model, String station, RunSeed seed, Items items) {
        this.model = model;
        this.items = items;
        picks = seed.stream(station, "part");
        findings = seed.stream(station, "part-check");
    }

    /** Takes the part for the item. Returns whether it must be exchanged; a wrong one that is not found is a defect. */
    public boolean take(int item) {
        if (!picks.happens(model.probability())) {
            return false;
        }
        if (findings.happens(model.detection())) {
            return true;
        }
        items.spoil(item, WRONG_PART);
        return false;
    }

    public void archive(Archive archive) {
        picks.archive(archive);
        findings.archive(archive);
    }
}
