package linetwin.link.log;

/** Hears what of logs is not taken as it stands, while they are read. */
public interface LogListener {
    /**
     * A row is not used.
     *
     * @param kind what rows have in common that are refused for the same reason
     * @param text the reason, with file and line
     */
    void onRefused(String kind, String text);

    /** Something is to be known of a log. */
    void onRemark(String text);
}
