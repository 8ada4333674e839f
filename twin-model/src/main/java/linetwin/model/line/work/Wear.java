package linetwin.model.line.work;

import java.time.Duration;
import java.util.Optional;
import linetwin.model.value.Distribution;
import linetwin.model.value.Durations;
import linetwin.model.value.Fractions;
import linetwin.model.value.Text;

/**
 * How a stop mode comes more often until somebody sees the wear and maintains the station. A repair mends what broke and
 * leaves the wear (minimal repair, Barlow and Hunter 1960); the time from onset to stop is the delay time in which an
 * inspection can find it (Christer 1999).
 *
 * @param maintenanceTitle how people call the maintenance
 * @param onset from one maintenance until wear sets in, counted by the clock of the stop mode
 * @param factor how many times as often the stop comes while there is wear; 1 or more
 * @param rounds who may find it
 * @param maintenance planned work that removes the wear, done by the crew of the stop mode
 * @param site the robot that wears; empty if it is the station as a whole
 */
public record Wear(
        Text maintenanceTitle,
        Distribution onset,
        double factor,
        Rounds rounds,
        Distribution maintenance,
        Optional<Site> site) {
    public Wear {
        if (!(factor >= 1 && factor <= 1000)) {
            throw new IllegalArgumentException("wear has a factor of " + factor + "; must be 1 to 1000");
        }
    }

    /** Wear of the station as a whole. */
    public Wear(Text maintenanceTitle, Distribution onset, double factor, Rounds rounds, Distribution maintenance) {
        this(maintenanceTitle, onset, factor, rounds, maintenance, Optional.empty());
    }

    /**
     * The share of the stops while there is wear that come from it, 0..1: those that would not have come without it.
     */
    public double wornFraction() {
        return 1 - 1 / factor;
    }

    /**
     * Where wear sits and what it lets fail.
     *
     * @param robots name of a robot of the station, or of a group, of which each time one wears
     */
    public record Site(String robots, RobotFault fault) {}

    /**
     * Inspections at a fixed interval, by people or unmanned.
     *
     * @param detection probability that a round finds wear that is there, 0..1
     * @param by id of the inspector who walks them; empty if nobody says who
     */
    public record Rounds(Duration every, double detection, Optional<String> by) {
        /** Rounds of nobody in particular. */
        public Rounds(Duration every, double detection) {
            this(every, detection, Optional.empty());
        }

        public Rounds {
            Fractions.require("detection", detection);
            if (every.isNegative() || every.isZero()) {
                throw new IllegalArgumentException(
                        "rounds come every " + Durations.text(every) + "; must be more than 0");
            }
        }
    }
}
