package linetwin.sim.line.draw;

import java.util.Arrays;
import java.util.List;
import linetwin.model.line.Line;
import linetwin.model.line.Source;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Variant;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.random.RandomStream;

/** Begins items: numbers them and draws variant and colour by their shares, in the order of beginning. */
public final class Births {
    private final Items items;
    private final List<String> variantIds;
    private final double[] variantShares;
    private final double[] colourShares;
    private final RandomStream variants;
    private final RandomStream colours;
    private long vehicles;
    private long parts;

    public Births(Floor floor) {
        Line line = floor.line();
        items = floor.items();
        variantIds = line.variants().stream().map(Variant::id).toList();
        variantShares =
                cumulative(line.variants().stream().mapToDouble(Variant::share).toArray());
        colourShares =
                cumulative(line.colours().stream().mapToDouble(Colour::share).toArray());
        variants = floor.seed().stream("line", "variant");
        colours = floor.seed().stream("line", "colour");
    }

    /** A vehicle of this variant. */
    public int vehicle(int variant) {
        return items.begin(true, ++vehicles, variant, draw(colourShares, colours));
    }

    /** The number of the variant with this id. */
    public int variant(String id) {
        return variantIds.indexOf(id);
    }

    public int next(Source.Item kind) {
        return switch (kind) {
            case VEHICLE -> vehicle(draw(variantShares, variants));
            case PART -> items.begin(false, ++parts, Items.NONE, Items.NONE);
        };
    }

    /** Serial numbers go on after this one. */
    public void goOnAfter(long serial) {
        vehicles = serial;
    }

    /** A vehicle of which its serial number is known. */
    public int known(long serial, int variant, int colour) {
        return items.begin(true, serial, variant, colour);
    }

    private static int draw(double[] cumulative, RandomStream stream) {
        if (cumulative.length < 2) {
            return cumulative.length - 1;
        }
        double u = stream.uniform() * cumulative[cumulative.length - 1];
        int i = 0;
        while (u >= cumulative[i]) {
            i++;
        }
        return i;
    }

    private static double[] cumulative(double[] shares) {
        double[] sums = shares.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    public void archive(Archive archive) {
        variants.archive(archive);
        colours.archive(archive);
        vehicles = archive.longValue(vehicles);
        parts = archive.longValue(parts);
    }
}
