package linetwin.sim.line.floor;

/** Something beside the nodes that tells of itself: an AGV. */
public interface Mover {
    /** Its level in topics: its fleet. */
    String fleet();

    String id();

    /** Whether it has anything to tell since it was reported last. */
    boolean isNews();

    /** What it has to tell was reported. */
    void told();

    /** Puts its state into the report. */
    void report(Report report);

    /** Counters and times begin at zero now; nothing else changes. */
    void clearCounts();
}
