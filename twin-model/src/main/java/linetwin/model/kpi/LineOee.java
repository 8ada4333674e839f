package linetwin.model.kpi;

/**
 * The OEE of a serial line: ideal takt · good vehicles / planned time of its last station (ISO 22400-2 with the line as one
 * work unit), split so that the product of the factors is the index exactly.
 *
 * @param availability share of planned time in which the last station could have delivered: neither down nor in set-up nor
 *     blocked by what follows
 * @param performance ideal takt · vehicles / that time: here show the stops and slow cycles of the whole line before it,
 *     which reach the last station as starvation
 * @param quality good vehicles / vehicles
 */
public record LineOee(Ratio availability, Ratio performance, Ratio quality) {
    public Ratio index() {
        return availability.times(performance).times(quality);
    }
}
