package linetwin.sim.line;

import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.Sums;
import linetwin.sim.engine.Archive;

/** The counters of one element. */
final class Tally {
    long processed;
    long good;
    long reworked;
    long scrapped;
    long firstPassGood;
    long idealTicks;
    long setups;
    long stops;
    long failures;

    /** Adds the planned run time of what was processed. */
    void addIdeal(long ticks) {
        idealTicks = Sums.plus(idealTicks, ticks);
    }

    Counters counters() {
        return new Counters(processed, good, reworked, scrapped, firstPassGood, idealTicks, setups, stops, failures);
    }

    void clear() {
        processed = 0;
        good = 0;
        reworked = 0;
        scrapped = 0;
        firstPassGood = 0;
        idealTicks = 0;
        setups = 0;
        stops = 0;
        failures = 0;
    }

    void archive(Archive archive) {
        processed = archive.longValue(processed);
        good = archive.longValue(good);
        reworked = archive.longValue(reworked);
        scrapped = archive.longValue(scrapped);
        firstPassGood = archive.longValue(firstPassGood);
        idealTicks = archive.longValue(idealTicks);
        setups = archive.longValue(setups);
        stops = archive.longValue(stops);
        failures = archive.longValue(failures);
    }
}
