package linetwin.sim.learn.fit;

/**
 * Several durations of which only the sum is known, such as the cycles between two readings of a counter.
 *
 * @param count how many, 1 or more
 * @param total their sum, more than 0
 */
public record Lump(int count, double total) {
    public Lump {
        if (count < 1 || !(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(count + " durations of " + total
                    + " together are no lump; must be 1 or more, of more than 0 and less than infinity");
        }
    }

    /** Both together. */
    public Lump with(Lump other) {
        return new Lump(count + other.count, total + other.total);
    }
}
