package linetwin.sim.line.telling;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.Line;
import linetwin.model.telemetry.body.UsedPart;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Identifier;
import linetwin.model.value.Identifier.Kind;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Origins;
import org.jspecify.annotations.Nullable;

/**
 * The names that vehicles bear in messages. They look like a VIN (ISO 3779, with the check digit of 49 CFR 565) and an
 * industrial-internet identifier (88.industry.enterprise/suffix) of an enterprise that does not exist.
 */
final class Identities {
    private static final String MAKER = "LTW";
    private static final String MODEL_YEAR_AND_PLANT = "TL";
    private static final String ENTERPRISE = "88.999.20260001";
    private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int SERIALS = 1_000_000;
    private static final int LOT_DIGITS = 6;

    private final Line line;
    private final Items items;
    private final Origins origins;

    Identities(Line line, Items items, Origins origins) {
        this.line = line;
        this.items = items;
        this.origins = origins;
    }

    VehicleRef of(int item) {
        long serial = items.serial(item);
        String vin = vin(items.variant(item), serial);
        return new VehicleRef(
                vin, "b" + padded(serial, 7), skid(item), identifier(Kind.VEHICLE, vin), variant(item), colour(item));
    }

    private @Nullable String skid(int item) {
        int pool = items.pool(item);
        return pool == Items.NONE ? null : line.carriers().get(pool).id() + "-" + padded(items.carrier(item), 3);
    }

    /** What was taken for the item, of which lot and bin. */
    List<UsedPart> parts(int item) {
        List<UsedPart> parts = new ArrayList<>();
        origins.tell(
                item,
                (lot, bin, count, place) -> parts.add(new UsedPart(
                        origins.partOf(lot == Origins.NONE ? bin : lot),
                        count,
                        lot == Origins.NONE ? null : lot(lot),
                        bin == Origins.NONE ? null : identifier(Kind.BIN, numbered(bin)),
                        place == Origins.NONE ? null : origins.nameOfPlace(place))));
        return parts;
    }

    /** The identifier of a lot. */
    String lot(long lot) {
        return identifier(Kind.LOT, numbered(lot));
    }

    private String numbered(long lotOrBin) {
        return origins.nameOf(lotOrBin) + "-" + padded(Origins.numberOf(lotOrBin), LOT_DIGITS);
    }

    private static String identifier(Kind kind, String name) {
        return new Identifier(ENTERPRISE, kind, name).toString();
    }

    String variant(int item) {
        return items.variant(item) == Items.NONE
                ? "_"
                : line.variants().get(items.variant(item)).id();
    }

    String colour(int item) {
        return items.colour(item) == Items.NONE
                ? "_"
                : line.colours().get(items.colour(item)).id();
    }

    String variantName(int variant) {
        return variant == Items.NONE ? "_" : line.variants().get(variant).id();
    }

    String colourName(int colour) {
        return colour == Items.NONE ? "_" : line.colours().get(colour).id();
    }

    private static String vin(int variant, long serial) {
        String descriptor = "A" + padded(variant + 1, 4);
        String tail = MODEL_YEAR_AND_PLANT + padded(serial % SERIALS, 6);
        String unchecked = MAKER + descriptor + "0" + tail;
        return MAKER + descriptor + checkDigit(unchecked) + tail;
    }

    private static char checkDigit(String vin) {
        int sum = 0;
        for (int i = 0; i < vin.length(); i++) {
            sum += WEIGHTS[i] * (VALUES.indexOf(vin.charAt(i)) % 10);
        }
        int digit = sum % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
