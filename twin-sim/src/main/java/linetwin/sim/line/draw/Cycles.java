package linetwin.sim.line.draw;

import java.util.Arrays;
import linetwin.model.line.Line;
import linetwin.model.line.work.Andon;
import linetwin.model.line.work.Setup;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.random.RandomStream;
import linetwin.sim.random.RunSeed;
import org.jspecify.annotations.Nullable;

/** How long work takes: cycle by variant, changeover and andon calls, with their random streams. */
public final class Cycles {
    private final Floor floor;
    private final Draw standard;

    /** Empty if no variant has a cycle of its own. */
    private final Draw[] byVariant;

    private final long idealTicks;
    private final @Nullable Setup setup;
    private final @Nullable Draw setupTime;
    private final double andonProbability;
    private final RandomStream andon;
    private final @Nullable Draw andonTime;
    private int lastAttribute = Items.NONE;

    public Cycles(Work work, Label label, Floor floor) {
        this.floor = floor;
        RunSeed seed = floor.seed();
        String id = label.id();
        standard = new Draw(work.cycle().standard(), seed.stream(id, "cycle"));
        byVariant = work.cycle().byVariant().isEmpty() ? new Draw[0] : ownDraws(work, id);
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

    private Draw[] ownDraws(Work work, String id) {
        Line line = floor.line();
        Draw[] draws = new Draw[line.variants().size()];
        for (int variant = 0; variant < draws.length; variant++) {
            String name = line.variants().get(variant).id();
            Distribution own = work.cycle().byVariant().get(name);
            draws[variant] = own == null ? standard : new Draw(own, floor.seed().stream(id, "cycle/" + name));
        }
        return draws;
    }

    /** The planned run time of one item. */
    public long idealTicks() {
        return idealTicks;
    }

    /** The next cycle for the item. */
    public long next(int item, Items items) {
        if (byVariant.length == 0) {
            return nextStandard();
        }
        int variant = items.variant(item);
        return variant == Items.NONE ? nextStandard() : byVariant[variant].next();
    }

    /** The next cycle where items have no variants. */
    public long nextStandard() {
        return standard.next();
    }

    /** A cycle for the item that is longer than so much. */
    public long nextLongerThan(long elapsed, int item, Items items) {
        return draw(item, items).nextLongerThan(elapsed);
    }

    /** The cycle of an item that is met while it is worked on. */
    public long nextMet(int item, Items items) {
        return draw(item, items).nextMet();
    }

    private Draw draw(int item, Items items) {
        int variant = byVariant.length == 0 ? Items.NONE : items.variant(item);
        return variant == Items.NONE ? standard : byVariant[variant];
    }

    /** A stroke that is longer than so much. */
    public long nextStandardLongerThan(long elapsed) {
        return standard.nextLongerThan(elapsed);
    }

    /** The time of a changeover that is longer than so much; so much if somebody makes it. */
    public long nextSetupLongerThan(long elapsed) {
        return setupTime == null ? elapsed : setupTime.nextLongerThan(elapsed);
    }

    /** The time of an operator's call that is longer than so much. */
    public long nextAndonLongerThan(long elapsed) {
        return andonTime == null ? elapsed : andonTime.nextLongerThan(elapsed);
    }

    /** Is set up for this variant and colour. */
    public void begin(int variant, int colour) {
        lastAttribute = setup == null ? Items.NONE : changesColour() ? colour : variant;
    }

    /** Whether a changeover must come before the item. The first item of a run needs none. */
    public boolean mustSetUp(int item, Items items) {
        return setup != null && lastAttribute != Items.NONE && attribute(item, items) != lastAttribute;
    }

    /** Whether somebody must come to make changeovers. */
    public boolean isSetUpByCrew() {
        return setup != null && setup.setter().isPresent();
    }

    /** The time of the next changeover, if the station makes it by itself. */
    public long nextSetup() {
        return setupTime == null ? 0 : setupTime.next();
    }

    /** The item's attribute is what the station is set up for. Returns what it was before. */
    public int setUpFor(int item, Items items) {
        int before = lastAttribute;
        if (setup != null) {
            lastAttribute = attribute(item, items);
        }
        return before;
    }

    public boolean changesColour() {
        return setup != null && setup.attribute() == Setup.Attribute.COLOUR;
    }

    /** How long an operator's call holds the work; 0 if nobody calls, or nothing shall happen by chance. */
    public long nextAndon() {
        return andonTime != null && floor.hasRandomStops() && andon.happens(andonProbability) ? andonTime.next() : 0;
    }

    private int attribute(int item, Items items) {
        return changesColour() ? items.colour(item) : items.variant(item);
    }

    public void archive(Archive archive) {
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
