package linetwin.sim.line;

import java.util.Arrays;
import linetwin.model.line.Andon;
import linetwin.model.line.Distribution;
import linetwin.model.line.Label;
import linetwin.model.line.Line;
import linetwin.model.line.Setup;
import linetwin.model.line.Work;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Ticks;
import linetwin.sim.random.RandomStream;
import org.jspecify.annotations.Nullable;

/** How long work takes: cycle by variant, changeover and andon calls, with their random streams. */
final class Cycles {
    private final Draw[] byVariant;
    private final Draw standard;
    private final long idealTicks;
    private final @Nullable Setup setup;
    private final @Nullable Draw setupTime;
    private final double andonProbability;
    private final RandomStream andon;
    private final @Nullable Draw andonTime;
    private int lastAttribute = Items.NONE;

    Cycles(Work work, Label label, Line line, RunSeed seed) {
        String id = label.id();
        standard = new Draw(work.cycle().standard(), seed.stream(id, "cycle"));
        byVariant = new Draw[line.variants().size()];
        for (int variant = 0; variant < byVariant.length; variant++) {
            String name = line.variants().get(variant).id();
            Distribution own = work.cycle().byVariant().get(name);
            byVariant[variant] = own == null ? standard : new Draw(own, seed.stream(id, "cycle/" + name));
        }
        idealTicks = Ticks.of(work.cycle().ideal());
        setup = work.setup().orElse(null);
        setupTime = work.setup()
                .filter(s -> s.setter().isEmpty())
                .map(s -> new Draw(s.time(), seed.stream(id, "setup")))
                .orElse(null);
        andonProbability = work.andon().map(Andon::probability).orElse(0.0);
        andon = seed.stream(id, "andon");
        andonTime = work.andon()
                .map(a -> new Draw(a.duration(), seed.stream(id, "andon-time")))
                .orElse(null);
    }

    /** The planned run time of one item. */
    long idealTicks() {
        return idealTicks;
    }

    /** The next cycle for an item of the variant; {@link Items#NONE} for none. */
    long next(int variant) {
        return variant == Items.NONE ? standard.next() : byVariant[variant].next();
    }

    /** Whether a changeover must come before the item. The first item of a run needs none. */
    boolean mustSetUp(int item, Items items) {
        return setup != null && lastAttribute != Items.NONE && attribute(item, items) != lastAttribute;
    }

    /** Whether somebody must come to make changeovers. */
    boolean isSetUpByCrew() {
        return setup != null && setup.setter().isPresent();
    }

    /** The time of the next changeover, if the station makes it by itself. */
    long nextSetup() {
        return setupTime == null ? 0 : setupTime.next();
    }

    /** The item's attribute is what the station is set up for. Returns what it was before. */
    int setUpFor(int item, Items items) {
        int before = lastAttribute;
        if (setup != null) {
            lastAttribute = attribute(item, items);
        }
        return before;
    }

    boolean changesColour() {
        return setup != null && setup.attribute() == Setup.Attribute.COLOUR;
    }

    /** How long an operator's call holds the work; 0 if nobody calls. */
    long nextAndon() {
        return andonTime != null && andon.happens(andonProbability) ? andonTime.next() : 0;
    }

    private int attribute(int item, Items items) {
        return changesColour() ? items.colour(item) : items.variant(item);
    }

    void archive(Archive archive) {
        standard.archive(archive);
        archive.count(
                (int) Arrays.stream(byVariant).filter(own -> own != standard).count());
        for (Draw own : byVariant) {
            if (own != standard) {
                own.archive(archive);
            }
        }
        andon.archive(archive);
        archive.optional(setupTime == null ? null : setupTime::archive);
        archive.optional(andonTime == null ? null : andonTime::archive);
        lastAttribute = archive.intValue(lastAttribute);
    }
}
