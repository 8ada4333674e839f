package linetwin.link.broker.room;

/**
 * How much an embedded broker takes in, by the memory that the program may use: a broker with little of it has to stay as
 * sound as one with much. A retained message and a subscription take Artemis about
 * 22 kB each whatever their length, a topic 9 kB, and each topic another 150 bytes for each subscription that matches it.
 *
 * @param connections of clients that were let in; of one user half of them
 * @param sessions kept for clients that are away
 * @param retainedTopics that have a retained message
 * @param retainedBytes of all retained messages
 * @param topics that are published on, before new ones have to wait until others are forgotten; of one publisher half of them
 * @param subscriptions of clients that have more than a few
 * @param waiting messages that wait for subscribers, in all
 * @param waitingBytes of all messages, as Artemis estimates them; the rest of the memory is for everything else
 */
public record Room(
        int connections,
        int sessions,
        int retainedTopics,
        long retainedBytes,
        int topics,
        int subscriptions,
        long waiting,
        long waitingBytes) {
    private static final long MEBIBYTE = 1 << 20;
    /** Whatever the memory. */
    public static final int MOST_CONNECTIONS = 1_000;

    private static final int MOST_SESSIONS = 200;
    private static final int MOST_TOPICS = 50_000;
    private static final int MOST_SUBSCRIPTIONS = 2_000;
    private static final long MOST_WAITING = 5_000_000;

    /** The room in a memory of so many bytes. */
    public static Room of(long memory) {
        long mebibytes = Math.max(64, memory / MEBIBYTE);
        return new Room(
                (int) Math.min(MOST_CONNECTIONS, mebibytes / 2),
                (int) Math.min(MOST_SESSIONS, mebibytes / 8),
                (int) Math.min(MOST_TOPICS, mebibytes * 3),
                memory / 16,
                (int) Math.min(2L * MOST_TOPICS, mebibytes * 4),
                (int) Math.min(MOST_SUBSCRIPTIONS, mebibytes * 4),
                Math.min(MOST_WAITING, mebibytes * 1_000),
                memory / 8);
    }
}
