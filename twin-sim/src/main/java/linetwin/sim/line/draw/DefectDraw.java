package linetwin.sim.line.draw;

import java.util.Optional;
import linetwin.model.line.defect.DefectMix;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Items;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import org.jspecify.annotations.Nullable;

/** Decides whether a defect is made, and of which class and in which zone it is. */
public final class DefectDraw {
    private final double probability;
    private final @Nullable DefectSampler classes;
    private final Items items;
    private final RandomStream defect;
    private final RandomStream kind;

    /** @param probability that a defect is made, 0..1 */
    public DefectDraw(double probability, Optional<DefectMix> classes, String station, RunSeed seed, Items items) {
        this.probability = probability;
        this.classes = classes.map(DefectSampler::new).orElse(null);
        this.items = items;
        defect = seed.stream(station, "defect");
        kind = seed.stream(station, "defect-class");
    }

    /** Works on the item, which may spoil it. */
    public void work(int item) {
        if (!defect.happens(probability)) {
            return;
        }
        if (classes == null || !items.defects().matter()) {
            items.setDefective(item, true);
        } else {
            items.spoil(item, classes.draw(kind));
        }
    }

    public void archive(Archive archive) {
        defect.archive(archive);
        if (items.defects().matter()) {
            kind.archive(archive);
        }
    }
}
