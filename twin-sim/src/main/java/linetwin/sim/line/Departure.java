package linetwin.sim.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.line.Line;
import linetwin.model.line.rule.LineRules;
import linetwin.model.line.rule.Misfit;
import linetwin.model.present.LinePresent;
import linetwin.model.present.Stay;

/**
 * A line and the present of the one that it stands for, from which any number of runs may go on. Immutable; holds what follows
 * from both and is the same for all of these runs.
 */
public final class Departure {
    private final Line line;
    private final LinePresent present;
    private final Cargo cargo;
    private final DefectOdds odds;
    private final Map<String, Long> serials;

    private Departure(Line line, LinePresent present) {
        this.line = line;
        this.present = present;
        cargo = Cargo.of(line);
        odds = DefectOdds.of(line);
        serials = serials(present);
    }

    /**
     * A departure from a present.
     *
     * @throws PresentMismatchException if the present is that of another line
     * @throws IllegalArgumentException if the parts of the line do not fit together (see {@link LineRules})
     */
    public static Departure of(Line line, LinePresent present) {
        List<Misfit> misfits = LineRules.misfits(line);
        if (!misfits.isEmpty()) {
            throw new IllegalArgumentException("line '" + line.name() + "' does not fit together: " + misfits);
        }
        PresentRules.require(line, present);
        return new Departure(line, present);
    }

    /**
     * Serial numbers in the order in which vehicles were begun; where body numbers are numbers, these. Stores that sort vehicles do
     * it by them.
     */
    private static Map<String, Long> serials(LinePresent present) {
        List<Stay> all = new ArrayList<>();
        present.elements()
                .values()
                .forEach(element -> all.addAll(element.holding().stays()));
        boolean areNumbered =
                all.stream().allMatch(stay -> number(stay.vehicle().body()) > 0);
        all.sort(Comparator.comparing((Stay stay) -> stay.begun() == null ? Instant.MIN : stay.begun())
                .thenComparing(stay -> stay.vehicle().body().length())
                .thenComparing(stay -> stay.vehicle().body()));
        Map<String, Long> serials = new HashMap<>();
        for (Stay stay : all) {
            long serial = areNumbered ? number(stay.vehicle().body()) : serials.size() + 1;
            serials.put(stay.vehicle().vehicle(), serial);
        }
        return serials;
    }

    /** The number that a name ends with; 0 if there is none, or too long a one. */
    static long number(String name) {
        int begin = name.length();
        while (begin > 0 && Character.digit(name.charAt(begin - 1), 10) >= 0) {
            begin--;
        }
        int digits = name.length() - begin;
        return digits == 0 || digits > 15 ? 0 : Long.parseLong(name.substring(begin));
    }

    /** The line that goes on. */
    public Line line() {
        return line;
    }

    /** What it goes on from. */
    public LinePresent present() {
        return present;
    }

    Cargo cargo() {
        return cargo;
    }

    DefectOdds odds() {
        return odds;
    }

    long serial(String vehicle) {
        return serials.getOrDefault(vehicle, 0L);
    }

    long lastSerial() {
        return serials.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
