package linetwin.sim.line.floor;

import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.RemoteAttempts;
import linetwin.model.telemetry.body.RoundCounts;
import linetwin.model.telemetry.body.Sums;
import linetwin.sim.engine.Archive;

/** The counters of one element. */
public final class Tally {
    private long processed;
    private long good;
    private long reworked;
    private long scrapped;
    private long firstPassGood;
    private long idealTicks;
    private long setups;
    private long stops;
    private long failures;
    private long remoteAttempts;
    private long remotelyCleared;
    private long remotelyFailed;
    private long rounds;
    private long found;
    private long foundLate;
    private long missed;

    /** An item is done, with the planned run time of such a one. */
    public void done(long ideal) {
        done(1, ideal);
    }

    /** Items are done together, with the planned run time of all of them. */
    public void done(int items, long ideal) {
        processed += items;
        idealTicks = Sums.plus(idealTicks, ideal);
    }

    /** The item that is done is good; whether it never had to be reworked. */
    public void pass(boolean isFirstPass) {
        pass(1, isFirstPass ? 1 : 0);
    }

    /** So many of those that are done are good, and so many of them never had to be reworked. */
    public void pass(int items, int firstPass) {
        good += items;
        firstPassGood += firstPass;
    }

    /** The item that is done goes to rework. */
    public void rework() {
        reworked++;
    }

    /** The item is no more. */
    public void scrap() {
        scrapped++;
    }

    /** A changeover begins. */
    public void setUp() {
        setups++;
    }

    /** A stop begins. */
    public void stop(boolean isFailure) {
        stops++;
        failures += isFailure ? 1 : 0;
    }

    /** A control room begins to try to clear a stop. */
    public void beginAttempt() {
        remoteAttempts++;
    }

    /** It has, or it has given up. */
    public void endAttempt(boolean isCleared) {
        remotelyCleared += isCleared ? 1 : 0;
        remotelyFailed += isCleared ? 0 : 1;
    }

    /** Somebody looked for wear; whether there was some, and whether a stop had told of it before. */
    public void round(boolean isFound, boolean isLate) {
        rounds++;
        found += isFound ? 1 : 0;
        foundLate += isLate ? 1 : 0;
    }

    /** A stop tells of wear that no round had found. */
    public void missWear() {
        missed++;
    }

    public long processed() {
        return processed;
    }

    public Counters counters() {
        Counters counters =
                new Counters(processed, good, reworked, scrapped, firstPassGood, idealTicks, setups, stops, failures);
        return remoteAttempts == 0 && rounds == 0 && missed == 0
                ? counters
                : counters.with(
                        new RemoteAttempts(remoteAttempts, remotelyCleared, remotelyFailed),
                        new RoundCounts(rounds, found, foundLate, missed));
    }

    /** Goes on from these. */
    public void begin(Counters before) {
        processed = before.processed();
        good = before.good();
        reworked = before.reworked();
        scrapped = before.scrapped();
        firstPassGood = before.firstPassGood();
        idealTicks = before.idealMicros();
        setups = before.setups();
        stops = before.stops();
        failures = before.failures() == null ? 0 : before.failures();
        remoteAttempts = before.remote().made();
        remotelyCleared = before.remote().cleared();
        remotelyFailed = before.remote().failed();
        rounds = before.rounds().made();
        found = before.rounds().found();
        foundLate = before.rounds().late();
        missed = before.rounds().missed();
    }

    public void clear() {
        processed = 0;
        good = 0;
        reworked = 0;
        scrapped = 0;
        firstPassGood = 0;
        idealTicks = 0;
        setups = 0;
        stops = 0;
        failures = 0;
        remoteAttempts -= remotelyCleared + remotelyFailed; // one may be under way
        remotelyCleared = 0;
        remotelyFailed = 0;
        rounds = 0;
        found = 0;
        foundLate = 0;
        missed = 0;
    }

    public void archive(Archive archive) {
        processed = archive.longValue(processed);
        good = archive.longValue(good);
        reworked = archive.longValue(reworked);
        scrapped = archive.longValue(scrapped);
        firstPassGood = archive.longValue(firstPassGood);
        idealTicks = archive.longValue(idealTicks);
        setups = archive.longValue(setups);
        stops = archive.longValue(stops);
        failures = archive.longValue(failures);
        remoteAttempts = archive.longValue(remoteAttempts);
        remotelyCleared = archive.longValue(remotelyCleared);
        remotelyFailed = archive.longValue(remotelyFailed);
        rounds = archive.longValue(rounds);
        found = archive.longValue(found);
        foundLate = archive.longValue(foundLate);
        missed = archive.longValue(missed);
    }
}
