package linetwin.model.telemetry;

import java.util.regex.Pattern;
import linetwin.model.telemetry.limit.Excerpt;

/**
 * Who a message is from or for, as topic levels; a level that does not apply is {@code _}.
 *
 * @param cell the station, buffer or other element
 */
public record Address(String enterprise, String site, String area, String line, String cell) {
    /** Stands for a level that does not apply. */
    public static final String NONE = "_";

    private static final Pattern LEVEL = Pattern.compile("_|[a-z0-9][a-z0-9.-]{0,63}");

    public Address {
        requireLevel("enterprise", 1, enterprise);
        requireLevel("site", 2, site);
        requireLevel("area", 3, area);
        requireLevel("line", 4, line);
        requireLevel("cell", 5, cell);
    }

    /** The whole plant. */
    public static Address ofPlant(String enterprise, String site) {
        return new Address(enterprise, site, NONE, NONE, NONE);
    }

    /**
     * Who foretells this plant: a source beside the plant, so that the numbers and the last will of the line stay its own. No element
     * has it, since elements are in areas.
     */
    public Address ofForecasts() {
        return ofPlant(enterprise, site).withCell("forecast");
    }

    /**
     * An AGV of this plant: a source beside its areas, since it belongs to none. No element has such an address, since elements are in
     * areas.
     */
    public Address ofAgv(String fleet, String agv) {
        return new Address(enterprise, site, NONE, fleet, agv);
    }

    /** The line of an area of this plant. */
    public Address withLine(String area, String line) {
        return new Address(enterprise, site, area, line, NONE);
    }

    /** An element of this line. */
    public Address withCell(String cell) {
        return new Address(enterprise, site, area, line, cell);
    }

    private static void requireLevel(String name, int position, String level) {
        if (!LEVEL.matcher(level).matches()) {
            throw new IllegalArgumentException(
                    "address level " + position + " (" + name + ") is '" + Excerpt.of(level)
                            + "'; must be _ or 1 to 64 lower-case letters, digits, '-' or '.', beginning with a letter or digit");
        }
    }

    /** The levels joined by slashes. */
    @Override
    public String toString() {
        return enterprise + '/' + site + '/' + area + '/' + line + '/' + cell;
    }
}
