package linetwin.sim.forecast;

import java.time.Instant;
import linetwin.sim.stats.Sample;

/**
 * What was foretold for one time, to be held against what happens then.
 *
 * @param line as it describes itself
 * @param run of the line
 * @param scenario by which it was foretold
 * @param at when, on the line
 * @param due the time that it is for, on the line
 * @param countedFrom since when vehicles are counted
 * @param foretold good vehicles since then, one value for each replication
 * @param planned vehicles planned by then
 * @param naive the vehicles if the rate of the last hour went on
 */
public record KeptForecast(
        String line,
        String run,
        String scenario,
        long seed,
        Instant at,
        Ahead ahead,
        Instant due,
        Instant countedFrom,
        Sample foretold,
        double planned,
        double naive) {
    /** How far a forecast that is scored looks ahead. */
    public enum Ahead {
        /** An hour after it was made. */
        HOUR("1 h"),
        /** The end of the shift; of a line without shifts, eight hours. */
        SHIFT_END("shift end");

        private final String title;

        Ahead(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** With what happened: good vehicles since {@link #countedFrom}. */
    public Score.Outcome outcome(double observed) {
        return new Score.Outcome(foretold, observed, naive);
    }
}
