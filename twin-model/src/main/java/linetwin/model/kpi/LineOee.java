package linetwin.model.kpi;

/**
 * The OEE of a serial line: ideal takt · good vehicles / planned time of its last station (ISO 22400-2 with the line as one
 * work unit), split so that the product of the factors is the index exactly.
 *
 * @param availability share of planned time in which the last station could have delivered: neither down nor in set-up nor
 *     blocked by what follows
 * @param performance ideal takt · vehicles / that time: here show the stops and slow cycles of the whole line before it,
 *     which reach the last station as starvation
 * @param quality good vehicles / vehicles; vehicles are those that left and those that were scrapped, wherever on the line
 */
public record LineOee(Ratio availability, Ratio performance, Ratio quality) {
    private static final Ratio ZERO = Ratio.of(0, 1);

    /** The product; zero as soon as a factor is, since what a line did not do needs no quality. */
    public Ratio index() {
        Ratio performed = availability.equals(ZERO) ? ZERO : availability.times(performance);
        return performed.equals(ZERO) ? ZERO : performed.times(quality);
    }
}
