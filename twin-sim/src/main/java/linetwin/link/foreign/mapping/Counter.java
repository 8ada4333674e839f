package linetwin.link.foreign.mapping;

/** What a foreign station may count, by the names of ISO 22400-2: PQ, GQ, RQ and SQ. */
public enum Counter {
    PROCESSED,
    GOOD,
    REWORKED,
    SCRAPPED
}
