package linetwin.sim.learn.sample;

/**
 * A stop or a changeover of an element.
 *
 * @param beginMicros since the start of the run
 * @param endMicros of what was seen of it
 * @param isEnded whether it was seen to its end; if not it may have gone on, as through a break
 */
public record Episode(long beginMicros, long endMicros, boolean isEnded) {
    /** What was seen of it, in seconds. */
    public double seconds() {
        return (endMicros - beginMicros) / 1e6;
    }
}
