package linetwin.link.vda5050;

/** What a message of VDA 5050 is about: the last level of its topic. */
enum Subject {
    CONNECTION("connection", 1, true),
    FACTSHEET("factsheet", 0, true),
    STATE("state", 0, false),
    VISUALIZATION("visualization", 0, false),
    ORDER("order", 0, false),
    INSTANT_ACTIONS("instantActions", 0, false);

    private final String level;
    private final int qos;
    private final boolean isRetained;

    Subject(String level, int qos, boolean isRetained) {
        this.level = level;
        this.qos = qos;
        this.isRetained = isRetained;
    }

    String level() {
        return level;
    }

    /** As section 4.1 has it. */
    int qos() {
        return qos;
    }

    boolean isRetained() {
        return isRetained;
    }
}
