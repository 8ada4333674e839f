package linetwin.sim.scenario.file;

/** A rate of a station, told by the times that make it up: shorter times are a higher rate. */
public enum Rate {
    /** How fast it works: cycle, stroke or takt. */
    WORK,
    /** How fast its stops are mended: response and repair. */
    REPAIR,
    /** How often it stops: time to stop. */
    FAILURE
}
