package linetwin.sim.broker;

/**
 * How much an embedded broker takes in, by the memory that the program may use: a broker with little of it has to stay as
 * sound as one with much.
 *
 * @param sessions kept for clients that are away
 * @param retainedTopics that have a retained message
 * @param retainedBytes of all retained messages
 * @param waiting messages that wait for subscribers, in all
 */
record Room(int sessions, int retainedTopics, long retainedBytes, long waiting) {
    private static final long MEBIBYTE = 1 << 20;
    private static final int MOST_SESSIONS = 200;
    private static final int MOST_TOPICS = 50_000;
    private static final long MOST_WAITING = 5_000_000;

    /** The room in a memory of so many bytes. */
    static Room of(long memory) {
        long mebibytes = Math.max(64, memory / MEBIBYTE);
        return new Room(
                (int) Math.min(MOST_SESSIONS, mebibytes / 8),
                (int) Math.min(MOST_TOPICS, mebibytes * 32),
                memory / 16,
                Math.min(MOST_WAITING, mebibytes * 1_000));
    }
}
